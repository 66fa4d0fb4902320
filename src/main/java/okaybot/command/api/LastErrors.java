package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okaybot.place.Place;

/// The last thing that went wrong in each place, for its admins. In memory, for a week.
public final class LastErrors {
    private static final int MOST = 10_000;
    private final Cache<String, RecordedError> last;
    private final InstantSource clock;

    public LastErrors(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.last = Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(7)).maximumSize(MOST).ticker(ticker).build();
    }

    /// Keeps what went wrong in a place.
    ///
    /// @param what a sentence, or the id under which the log has it; nothing that somebody typed
    public void record(Place place, String what) {
        last.put(place.path(), new RecordedError(clock.instant(), what));
    }

    /// What went wrong last in a place.
    public Optional<RecordedError> last(Place place) {
        return Optional.ofNullable(last.getIfPresent(place.path()));
    }

    /// One thing that went wrong.
    public record RecordedError(Instant at, String what) {}
}
