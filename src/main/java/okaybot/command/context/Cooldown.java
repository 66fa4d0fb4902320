package okaybot.command.context;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.place.Place;
import okaybot.resilience.WindowCounter;
import okaybot.settings.PlaceSettings;

/// Limits how many questions one person may ask in a place within a minute, counted from the first one. Admins are exempt from
/// what the place has set, but nobody may use personal commands without end: these read and write the database.
public final class Cooldown {
    /// What one person may spend in a minute on a personal command, in all places together, see [Command#cost]. Enough to bring the
    /// settings of a large server back from an export, line by line.
    public static final int MAX_COST = 300;

    private final WindowCounter<Asker> asked;
    private final WindowCounter<Spender> spent;

    public Cooldown(Ticker ticker) {
        asked = new WindowCounter<>(Duration.ofMinutes(1), ticker);
        spent = new WindowCounter<>(Duration.ofMinutes(1), ticker);
    }

    /// Counts a question and decides whether it is answered.
    ///
    /// @param command the one that is asked for; empty if there is no such command
    public Verdict tryAcquire(Request request, PlaceSettings place, Optional<Command> command) {
        var forPlace = countQuestion(request, place);
        var personal = command.filter(asked -> asked.spec().isPersonal());
        return forPlace == Verdict.ALLOW && personal.isPresent() ? spend(request, personal.get()) : forPlace;
    }

    private Verdict countQuestion(Request request, PlaceSettings place) {
        if (place.questionsPerMinute().isEmpty()) {
            return Verdict.ALLOW;
        }
        var asker = new Asker(request.viewer().id(), request.place().path());
        var count = asked.add(asker, 1);
        var limit = place.questionsPerMinute().get();
        if (count <= limit) {
            return Verdict.ALLOW;
        }
        // Asked only now, since it may take a call to the platform.
        if (request.viewer().admin()) {
            asked.reset(asker);
            return Verdict.ALLOW;
        }
        return count == limit + 1 ? Verdict.WARN : Verdict.IGNORE;
    }

    /// Each line that costs too much is refused with a reply, because it would have changed something.
    private Verdict spend(Request request, Command command) {
        var cost = command.cost(request.line().question().argument());
        var all = spent.add(new Spender(request.viewer().id(), command.name()), cost);
        return all <= MAX_COST ? Verdict.ALLOW : Verdict.WARN;
    }

    /// How many people in a place are over the limit right now.
    public long countLimited(Place place, int limit) {
        return asked.keysAbove(limit).filter(asker -> asker.place().equals(place.path())).count();
    }

    public enum Verdict {
        /// The question is answered.
        ALLOW,
        /// The asker is told to slow down.
        WARN,
        /// There is no reply; the asker has already been told.
        IGNORE
    }

    private record Asker(String viewer, String place) {}

    private record Spender(String viewer, String command) {}
}
