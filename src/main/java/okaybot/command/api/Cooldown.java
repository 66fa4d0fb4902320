package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import okaybot.answer.Request;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;

/// Limits how many questions one person may ask in a place within a minute, counted from the first one. Admins are exempt.
public final class Cooldown {
    private final WindowCounter<Asker> asked;

    public Cooldown(Ticker ticker) {
        asked = new WindowCounter<>(Duration.ofMinutes(1), ticker);
    }

    /// Counts a question and decides whether it is answered.
    public Verdict tryAcquire(Request request, PlaceSettings place) {
        if (place.questionsPerMinute().isEmpty()) {
            return Verdict.ALLOW;
        }
        var asker = new Asker(request.viewer().id(), request.place().path());
        var count = asked.increment(asker);
        var limit = place.questionsPerMinute().get();
        if (count <= limit) {
            return Verdict.ALLOW;
        }
        // Only now, since it may take a call to the platform.
        if (request.viewer().admin()) {
            asked.reset(asker);
            return Verdict.ALLOW;
        }
        return count == limit + 1 ? Verdict.WARN : Verdict.IGNORE;
    }

    /// How many people in a place are over the limit right now.
    public long countLimited(Place place, int limit) {
        return asked.keysAbove(limit).filter(asker -> asker.place().equals(place.path())).count();
    }

    public enum Verdict {
        /// The question is answered.
        ALLOW,
        /// The asker is told once to slow down.
        WARN,
        /// There is no reply; the asker has already been told.
        IGNORE
    }

    private record Asker(String viewer, String place) {}
}
