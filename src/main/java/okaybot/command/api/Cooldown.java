package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import okaybot.answer.Request;
import okaybot.place.Place;
import okaybot.settings.PlaceSettings;

/// Limits how many questions one person may ask in a place within a minute, counted from the first one. Admins are exempt from
/// what the place has set, but nobody may use personal commands without end: these read and write the database.
public final class Cooldown {
    /// What one person may spend in a minute on personal commands, in all places together, see [Command#cost]. Enough to bring the
    /// settings of a large server back from an export, line by line.
    public static final int MAX_COST = 300;

    private final WindowCounter<Asker> asked;
    private final WindowCounter<String> spent;

    public Cooldown(Ticker ticker) {
        asked = new WindowCounter<>(Duration.ofMinutes(1), ticker);
        spent = new WindowCounter<>(Duration.ofMinutes(1), ticker);
    }

    /// Counts a question and decides whether it is answered.
    ///
    /// @param cost see [Command#cost]; 0 unless the command is personal
    public Verdict tryAcquire(Request request, PlaceSettings place, int cost) {
        var forPlace = countQuestion(request, place);
        if (forPlace != Verdict.ALLOW || cost == 0) {
            return forPlace;
        }
        return verdict(spent.add(request.viewer().id(), cost), cost, MAX_COST);
    }

    private Verdict countQuestion(Request request, PlaceSettings place) {
        if (place.questionsPerMinute().isEmpty()) {
            return Verdict.ALLOW;
        }
        var asker = new Asker(request.viewer().id(), request.place().path());
        var verdict = verdict(asked.add(asker, 1), 1, place.questionsPerMinute().get());
        // Asked only now, since it may take a call to the platform.
        if (verdict != Verdict.ALLOW && request.viewer().admin()) {
            asked.reset(asker);
            return Verdict.ALLOW;
        }
        return verdict;
    }

    /// @param count the last addition included
    private static Verdict verdict(int count, int added, int limit) {
        if (count <= limit) {
            return Verdict.ALLOW;
        }
        return count - added <= limit ? Verdict.WARN : Verdict.IGNORE;
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
