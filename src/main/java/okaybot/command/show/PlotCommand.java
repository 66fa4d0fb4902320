package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandGroup;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.EpisodeNumber;
import okaybot.command.api.Keyword;
import okaybot.command.api.LookupCommand;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Role;

/// The premise, or on request the story, the ending, or one character's part in the plot.
public final class PlotCommand extends LookupCommand<Named> {
    public static final String NAME = "plot";
    private static final String PREMISE = "premise";
    private static final String STORY = "story";
    private static final String ENDING = "ending";

    public PlotCommand() {
        super(CommandSpec.named(NAME).group(CommandGroup.STORY).constant(),
                CommandOption.of(NAME, "part", (typed, locale) -> ShowMessages.in(locale).unknownPart(typed),
                        PlotCommand::namedParts)
                        .offering((part, lore) -> !claims(part, lore).isEmpty()));
    }

    /// The number of an episode, too: the last one stands for the ending, and each other one for the story up to it.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return episode(typed, lore).map(number -> number == lore.lastEpisode() ? ENDING : Integer.toString(number))
                .or(() -> super.argument(typed, lore));
    }

    private static Optional<Integer> episode(String typed, Lore lore) {
        return EpisodeNumber.parse(typed, lore.vocabulary())
                .filter(number -> number >= 1 && number <= lore.lastEpisode());
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        return episode(request.argument(), lore).filter(number -> number < lore.lastEpisode())
                .map(number -> RecapCommand.page(number, lore)).orElseGet(() -> super.answer(request, lore));
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        return page(parts(lore).getFirst(), lore);
    }

    private static List<Keyword> parts(Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        return List.of(Keyword.of(PREMISE, messages.premise(), "beginning", "start"),
                Keyword.of(STORY, messages.story(), "middle"),
                Keyword.of(ENDING, messages.ending(), "end", "finale"));
    }

    private static List<Named> namedParts(Lore lore) {
        return Stream.<Named>concat(parts(lore).stream(), lore.roles().stream()).toList();
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var builder = new AnswerBuilder(lore).paragraph(claims(named, lore));
        parts(lore).stream().filter(part -> !part.equals(named)).forEach(
                part -> builder.choice(part.title(), NAME, part.id()));
        if (named instanceof Role role) {
            builder.choice(messages.who(), "cast", role.id());
            return builder.build(messages.inPlotTitle(role.title()), new CommandLine(NAME, role.id()));
        }
        return builder.build(title(named.id(), lore), new CommandLine(NAME, named.id()));
    }

    private static String title(String part, Lore lore) {
        var messages = ShowMessages.in(lore.locale());
        var show = lore.show().title();
        return switch (part) {
            case PREMISE -> messages.premiseOf(show);
            case STORY -> messages.storyOf(show);
            default -> messages.endingOf(show);
        };
    }

    private static List<Claim> claims(Named named, Lore lore) {
        if (named instanceof Role role) {
            return role.thread();
        }
        var plot = lore.plot();
        return switch (named.id()) {
            case PREMISE -> plot.premise();
            case STORY -> plot.story();
            default -> plot.ending();
        };
    }
}
