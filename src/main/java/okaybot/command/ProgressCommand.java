package okaybot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.EpisodeNumber;
import okaybot.command.api.Keyword;
import okaybot.lore.Lore;
import okaybot.settings.SettingsStore;

/// Stores how far somebody has watched. In private, the bot does not cover what they have seen.
final class ProgressCommand extends Command {
    private static final String NAME = "progress";
    private static final String FINISHED = "finished";
    private static final String FORGET = "forget";

    private final SettingsStore store;

    ProgressCommand(SettingsStore store) {
        super(CommandSpec.named(NAME).option("episode", "There is no episode", ProgressCommand::choices).personal()
                .role(CommandRole.PROGRESS));
        this.store = store;
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var viewer = request.viewer().id();
        var typed = request.argument().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return page(store.progress(viewer), lore);
        }
        var watched = typed.equals(FORGET) ? Optional.<Integer>empty() : parse(typed, lore);
        if (watched.isEmpty() && !typed.equals(FORGET)) {
            return unknownEpisode(request, lore);
        }
        store.setProgress(viewer, watched);
        return page(watched, lore);
    }

    private Optional<Integer> parse(String typed, Lore lore) {
        return EpisodeNumber.parse(typed, lore.vocabulary()).or(() -> parseWords(typed, lore))
                .filter(number -> number <= lore.lastEpisode());
    }

    /// A mistake must not reveal anything, so words are read as they are.
    private Optional<Integer> parseWords(String typed, Lore lore) {
        return spec().option().filter(_ -> typed.codePoints().noneMatch(Character::isDigit))
                .flatMap(option -> option.preciseIdOf(lore, typed))
                .flatMap(id -> id.equals(FINISHED)
                        ? Optional.of(lore.lastEpisode())
                        : EpisodeNumber.parse(id, lore.vocabulary()));
    }

    private static Answer unknownEpisode(Request request, Lore lore) {
        return new AnswerBuilder(lore).text("Say a number from 0 to " + lore.lastEpisode() + ", finished, or forget.")
                .choice("I have seen it all", NAME, FINISHED)
                .build("There is no episode “" + request.argument() + "”", CommandLine.of(NAME));
    }

    private static Answer page(Optional<Integer> watched, Lore lore) {
        var last = lore.lastEpisode();
        var builder = new AnswerBuilder(lore).text(watched.map(episode -> inWords(episode, last)).orElse(
                "I do not know how far you have watched, so every spoiler stays covered."));
        if (!watched.equals(Optional.of(last))) {
            builder.choice("I have seen it all", NAME, FINISHED);
        }
        watched.ifPresent(_ -> builder.choice("Forget it", NAME, FORGET));
        return builder.build("How far you have watched", CommandLine.of(NAME));
    }

    private static String inWords(int episode, int last) {
        if (episode >= last) {
            return "You have seen it all, so nothing is covered in private.";
        }
        return episode == 0
                ? "You have not begun, so every spoiler stays covered."
                : "You have watched up to episode " + episode + ". In private, what lies beyond stays covered.";
    }

    private static List<Keyword> choices(Lore lore) {
        var numbers = IntStream.rangeClosed(0, lore.lastEpisode()).mapToObj(
                number -> Keyword.of(Integer.toString(number), number == 0 ? "not begun" : "episode " + number));
        var words = Stream.of(Keyword.of(FINISHED, "all of it", "end", "all"),
                Keyword.of(FORGET, "forget what I said"));
        return Stream.concat(words, numbers).toList();
    }
}
