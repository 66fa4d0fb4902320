package okaybot.command.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okaybot.place.Place;

/// The last error in each place, for its admins. Kept in memory for a week.
public final class LastErrors {
    private static final int MAX_PLACES = 10_000;
    /// In characters. A platform's own words can be long.
    private static final int MAX_LENGTH = 300;
    private final Cache<String, RecordedError> last;
    private final InstantSource clock;

    public LastErrors(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.last = Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(7)).maximumSize(MAX_PLACES).ticker(ticker)
                .build();
    }

    /// Remembers what went wrong in a place.
    ///
    /// @param what a sentence, or the id of the error in the log; nothing that somebody typed
    public void record(Place place, String what) {
        last.put(place.path(),
                new RecordedError(clock.instant(), what.substring(0, Math.min(what.length(), MAX_LENGTH))));
    }

    public Optional<RecordedError> last(Place place) {
        return Optional.ofNullable(last.getIfPresent(place.path()));
    }

    /// An error as it was recorded.
    public record RecordedError(Instant at, String what) {}
}
