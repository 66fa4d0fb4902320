package okaybot.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import okaybot.settings.Place;
import okaybot.settings.PlaceSettings;

/// Keeps one person from flooding a place: so many questions in a minute, counted from the first, then silence until the
/// minute is over. Admins are exempt.
public final class Cooldown {
    private final Tally<Asker> asked;

    public Cooldown(Ticker ticker) {
        asked = new Tally<>(Duration.ofMinutes(1), ticker);
    }

    /// Counts a question, and tells what becomes of it.
    public Verdict judge(Request request, PlaceSettings place) {
        if (request.viewer().admin() || place.perMinute().isEmpty()) {
            return Verdict.ANSWER;
        }
        var count = asked.count(new Asker(request.viewer().id(), request.place().path()));
        var most = place.perMinute().get();
        return count <= most ? Verdict.ANSWER : count == most + 1 ? Verdict.TELL : Verdict.SILENCE;
    }

    /// How many people in a place have asked more often than this within their minute.
    public long heldBack(Place place, int most) {
        return asked.beyond(most).filter(asker -> asker.place().equals(place.path())).count();
    }

    /// What becomes of a question.
    public enum Verdict {
        /// It is answered.
        ANSWER,
        /// The asker is told, once, that it was too much.
        TELL,
        /// Nothing is said.
        SILENCE
    }

    private record Asker(String viewer, String place) {}
}
