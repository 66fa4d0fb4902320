package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.command.api.EpisodeNumber;
import okaybot.place.Place.LevelType;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchEpisode;
import okaybot.schedule.rewatch.RewatchLines;

/// An admin changes the rewatch of a place.
record AdminActions(RewatchContext context) {
    static final String UNSKIP = "unskip";
    /// The word that confirms that a rewatch is to be stopped.
    private static final String CONFIRMED = "now";
    /// Ids of roles as Discord writes them, alone or as a mention.
    private static final Pattern ROLE = Pattern.compile("(?:<@&)?(\\d{5,20})>?");

    private RewatchMessages messages() {
        return context.messages();
    }

    Answer answer(String word, String typed) {
        var rewatch = context.rewatch().filter(found -> !found.isOver());
        if (rewatch.isEmpty()) {
            return new RewatchList(context).answer(messages().none());
        }
        return switch (word) {
            case RewatchLines.SKIP -> skip(rewatch.get(), typed);
            case UNSKIP -> unskip(rewatch.get(), typed);
            case RewatchLines.POSTPONE -> change(rewatch.get(), Rewatch::postpone, messages().postponed());
            case RewatchLines.PAUSE -> change(rewatch.get(), Rewatch::pause, messages().nowPaused());
            case RewatchLines.RESUME ->
                change(rewatch.get(), current -> current.resume(context.now()), messages().nowResumed());
            case RewatchLines.ROLE -> role(rewatch.get(), typed);
            default -> stop(rewatch.get(), typed);
        };
    }

    private Answer change(Rewatch rewatch, UnaryOperator<Rewatch> change, String sentence) {
        return context.rewatches().edit(rewatch, current -> current.isOver() ? current : change.apply(current))
                .map(changed -> new RewatchPage(context).answer(changed, List.of(sentence)))
                .orElseGet(() -> new RewatchPage(context).answer());
    }

    private Answer skip(Rewatch rewatch, String typed) {
        var episode = typed.isEmpty() ? rewatch.next() : episode(rewatch, typed).filter(RewatchEpisode::isAhead);
        return episode.map(RewatchEpisode::number)
                .map(number -> change(rewatch, current -> current.skip(number), messages().skipped(number))
                        .withChoice(messages().unskip(number), context.line(UNSKIP, Integer.toString(number))))
                .orElseGet(() -> context.error(messages().notSaved(), messages().whichAhead()));
    }

    private Answer unskip(Rewatch rewatch, String typed) {
        return episode(rewatch, typed).map(RewatchEpisode::number)
                .filter(number -> rewatch.canUnskip(number, context.now()))
                .map(number -> change(rewatch, current -> current.unskip(number), messages().unskipped(number)))
                .orElseGet(() -> context.error(messages().notSaved(), messages().whichSkipped()));
    }

    private Optional<RewatchEpisode> episode(Rewatch rewatch, String typed) {
        return EpisodeNumber.parse(typed, context.lore().vocabulary())
                .filter(number -> number >= 1 && number <= rewatch.episodes().size()).map(rewatch::episode);
    }

    private Answer role(Rewatch rewatch, String typed) {
        if (context.here().outermost().levels().getLast().type() == LevelType.CHAT) {
            return context.error(messages().notSaved(), messages().noRoles());
        }
        var role = ROLE.matcher(typed);
        if (role.matches() && !isEveryone(role.group(1))) {
            return setRole(rewatch, role.group(1));
        }
        return typed.equalsIgnoreCase(RewatchLines.OFF)
                ? change(rewatch, current -> current.withRole(Optional.empty()), messages().roleRemoved())
                : context.error(messages().notSaved(), messages().whichRole());
    }

    private Answer setRole(Rewatch rewatch, String role) {
        return context.services().messengers().roleProblem(rewatch.channel(), role, context.locale())
                .map(problem -> context.error(messages().notSaved(), problem))
                .orElseGet(() -> change(rewatch, current -> current.withRole(Optional.of(role)), messages().roleSet()));
    }

    /// Whether a role is the one that all members of a server have: on Discord it has the id of the server.
    private boolean isEveryone(String role) {
        return context.here().outermost().levels().getLast().id().equals(role);
    }

    private Answer stop(Rewatch rewatch, String typed) {
        if (typed.equalsIgnoreCase(CONFIRMED)) {
            return change(rewatch, Rewatch::stop, messages().nowStopped());
        }
        return context.builder().text(messages().stopWarning())
                .choice(messages().stop(), RewatchLines.COMMAND, context.words(RewatchLines.STOP + " " + CONFIRMED))
                .choice(messages().keep(), RewatchLines.COMMAND, context.words(""))
                .build(messages().stopQuestion(), context.line(RewatchLines.STOP));
    }
}
