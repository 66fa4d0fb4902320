package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.EpisodeNumber;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.lore.Lore;

/// The story so far, in the order in which it happens.
public final class RecapCommand extends Command {
    private static final String NAME = "recap";
    private static final String FINISHED = "finished";

    private final CommandOption<Keyword> episode;

    public RecapCommand() {
        var option = CommandOption.of(NAME, "episode", (typed, locale) -> RecapMessages.in(locale).unknown(typed),
                RecapCommand::episodes);
        super(CommandSpec.named(NAME).group(CommandGroup.STORY).role(CommandRole.RECAP).constant().option(option));
        this.episode = option;
    }

    private static List<Keyword> episodes(Lore lore) {
        var messages = RecapMessages.in(lore.locale());
        var numbers = IntStream.rangeClosed(1, lore.lastEpisode())
                .mapToObj(number -> Keyword.of(Integer.toString(number), messages.episode(number)));
        return Stream.concat(numbers, Stream.of(Keyword.of(FINISHED, messages.finished()))).toList();
    }

    /// The number of an episode, and which page of the story up to it: `16 from 2`.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        var part = ListPart.parse(typed, 1);
        return number(part.words(), lore)
                .map(number -> new ListPart(Integer.toString(number), part.skip(), part.size()).text());
    }

    private Optional<Integer> number(String typed, Lore lore) {
        return EpisodeNumber.parse(typed, lore.vocabulary()).filter(number -> number <= lore.lastEpisode())
                .or(() -> episode.preciseIdOf(lore, typed).filter(FINISHED::equals).map(_ -> lore.lastEpisode()));
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var part = ListPart.parse(request.argument(), 1);
        return request.argument().isEmpty()
                ? page(0, lore)
                : number(part.words(), lore).map(number -> page(number, part.skip(), lore))
                        .orElseGet(() -> episode.notFound(request, lore));
    }

    /// The beginning of the story up to an episode.
    ///
    /// @param last the last episode that it tells of; 0 for the premise alone
    static Answer page(int last, Lore lore) {
        return page(last, 0, lore);
    }

    /// Each statement is under a cover as long as its reader may not know it.
    private static Answer page(int last, int skip, Lore lore) {
        var messages = RecapMessages.in(lore.locale());
        var story = new StorySoFar(lore, last);
        var part = new ListPart(Integer.toString(last), Math.min(skip, story.pages().size() - 1), 1);
        var builder = new AnswerBuilder(lore);
        story.pages().get(part.skip()).forEach(builder::paragraph);
        if (last == 0) {
            return builder.text(messages.tellMe()).choice(messages.tellProgress(), "progress", "")
                    .build(messages.start(), new CommandLine(NAME, part.text()));
        }
        part.previous().ifPresent(previous -> builder.choice(messages.previous(), NAME, previous.text()));
        part.next(story.pages().size()).ifPresentOrElse(
                next -> builder.choice(messages.next(), NAME, next.text()),
                () -> builder.choice(messages.ending(), "plot", "ending"));
        var title = last == lore.lastEpisode() ? messages.whole() : messages.upTo(last);
        var count = story.pages().size();
        return builder.build(count == 1 ? title : messages.pageOf(title, part.skip() + 1, count),
                new CommandLine(NAME, part.text()));
    }
}
