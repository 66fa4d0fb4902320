package okaybot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
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
        super(CommandSpec.named(NAME).option("episode", (typed, locale) -> ProgressMessages.in(locale).unknown(typed),
                ProgressCommand::choices).personal()
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
            return unknownEpisode(request, store.progress(viewer), lore);
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

    private static Answer unknownEpisode(Request request, Optional<Integer> watched, Lore lore) {
        var messages = ProgressMessages.in(lore.locale());
        return new AnswerBuilder(lore).text(messages.range(lore.lastEpisode()))
                .controls(List.of(episodes(watched, lore)))
                .choice(messages.finished(), NAME, FINISHED)
                .build(messages.unknown(request.argument()), CommandLine.of(NAME));
    }

    private static Answer page(Optional<Integer> watched, Lore lore) {
        var messages = ProgressMessages.in(lore.locale());
        var last = lore.lastEpisode();
        var builder = new AnswerBuilder(lore)
                .text(watched.map(episode -> inWords(episode, last, messages)).orElseGet(messages::unknownProgress))
                .controls(List.of(episodes(watched, lore)));
        if (!watched.equals(Optional.of(last))) {
            builder.choice(messages.finished(), NAME, FINISHED);
        }
        watched.ifPresent(_ -> builder.choice(messages.forget(), NAME, FORGET));
        return builder.build(messages.title(), CommandLine.of(NAME));
    }

    private static Control episodes(Optional<Integer> watched, Lore lore) {
        var messages = ProgressMessages.in(lore.locale());
        var last = lore.lastEpisode();
        var isFinished = watched.filter(seen -> seen >= last).isPresent();
        var options = new ArrayList<Control.Option>();
        options.add(option(messages.notStarted(), "0", watched.equals(Optional.of(0))));
        IntStream.rangeClosed(1, last).mapToObj(number -> option(Integer.toString(number), Integer.toString(number),
                !isFinished && watched.equals(Optional.of(number)))).forEach(options::add);
        options.add(option(messages.allEpisodes(), FINISHED, isFinished));
        var value = watched.map(seen -> seen < last ? messages.episode(seen) : messages.allKeyword()).orElse("");
        return new Control(messages.control(), messages.controlHelp(), value, Optional.empty(), CommandLine.of(NAME),
                new Control.Episode(options));
    }

    private static Control.Option option(String label, String argument, boolean isSelected) {
        return new Control.Option(label, "", new CommandLine(NAME, argument), isSelected);
    }

    private static String inWords(int episode, int last, ProgressMessages messages) {
        if (episode >= last) {
            return messages.allSeen();
        }
        return episode == 0 ? messages.notBegun() : messages.watched(episode);
    }

    private static List<Keyword> choices(Lore lore) {
        var messages = ProgressMessages.in(lore.locale());
        var numbers = IntStream.rangeClosed(0, lore.lastEpisode()).mapToObj(
                number -> Keyword.of(Integer.toString(number), messages.episode(number)));
        var words = Stream.of(Keyword.of(FINISHED, messages.allKeyword(), "end", "all"),
                Keyword.of(FORGET, messages.forgetKeyword()));
        return Stream.concat(words, numbers).toList();
    }
}
