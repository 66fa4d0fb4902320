package okaybot.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.settings.PlaceSettings;

/// Keeps one person from flooding a place: so many questions in a minute, counted from the first, then silence until the
/// minute is over. Admins are exempt.
final class Cooldown {
    /// Bounds the memory; beyond it the longest silent are forgotten, which lets them ask anew.
    private static final int MOST = 100_000;
    private final LoadingCache<Asker, AtomicInteger> asked;

    Cooldown(Ticker ticker) {
        asked = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(MOST)
                .ticker(ticker)
                .build(_ -> new AtomicInteger());
    }

    /// Counts a question, and tells what becomes of it.
    Verdict judge(Request request, PlaceSettings place) {
        if (request.viewer().admin() || place.perMinute().isEmpty()) {
            return Verdict.ANSWER;
        }
        var count = asked.get(new Asker(request.viewer().id(), request.place().path())).incrementAndGet();
        var most = place.perMinute().get();
        return count <= most ? Verdict.ANSWER : count == most + 1 ? Verdict.TELL : Verdict.SILENCE;
    }

    /// What becomes of a question.
    enum Verdict {
        /// It is answered.
        ANSWER,
        /// The asker is told, once, that it was too much.
        TELL,
        /// Nothing is said.
        SILENCE
    }

    private record Asker(String viewer, String place) {}
}
