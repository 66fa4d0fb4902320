package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import okaybot.answer.Request;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;

/// Keeps one person from flooding a place: so many questions in a minute, counted from the first, then silence until the
/// minute is over. Admins are exempt.
public final class Cooldown {
    private final WindowCounter<Asker> asked;

    public Cooldown(Ticker ticker) {
        asked = new WindowCounter<>(Duration.ofMinutes(1), ticker);
    }

    /// Counts a question, and tells what becomes of it.
    public Verdict check(Request request, PlaceSettings place) {
        if (request.viewer().admin() || place.questionsPerMinute().isEmpty()) {
            return Verdict.ALLOW;
        }
        var count = asked.increment(new Asker(request.viewer().id(), request.place().path()));
        var most = place.questionsPerMinute().get();
        return count <= most ? Verdict.ALLOW : count == most + 1 ? Verdict.WARN : Verdict.IGNORE;
    }

    /// How many people in a place have asked more often than this within their minute.
    public long countLimited(Place place, int most) {
        return asked.above(most).filter(asker -> asker.place().equals(place.path())).count();
    }

    /// What becomes of a question.
    public enum Verdict {
        /// It is answered.
        ALLOW,
        /// The asker is told, once, that it was too much.
        WARN,
        /// Nothing is said.
        IGNORE
    }

    private record Asker(String viewer, String place) {}
}
