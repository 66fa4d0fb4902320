package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
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
    private static final Keyword PREMISE = Keyword.of("premise", "What it is about", "beginning", "start");
    private static final Keyword STORY = Keyword.of("story", "The story", "middle");
    private static final Keyword ENDING = Keyword.of("ending", "How it ends", "end", "finale");

    public PlotCommand() {
        super(CommandSpec.named(NAME).constant(),
                CommandOption.of(NAME, "part", "There is no part or character called", PlotCommand::parts)
                        .offering((part, lore) -> !claims(part, lore).isEmpty()));
    }

    /// The number of an episode, too: no source tells the story by episode, so it stands for the whole story, the last one for
    /// the ending.
    @Override
    public Optional<String> argument(String typed, Lore lore) {
        return EpisodeNumber.parse(typed, lore.vocabulary())
                .filter(number -> number >= 1 && number <= lore.lastEpisode())
                .map(number -> (number == lore.lastEpisode() ? ENDING : STORY).id())
                .or(() -> super.argument(typed, lore));
    }

    @Override
    protected Answer overview(Request request, Lore lore) {
        return page(PREMISE, lore);
    }

    private static List<Named> parts(Lore lore) {
        return Stream.<Named>concat(Stream.of(PREMISE, STORY, ENDING), lore.roles().stream()).toList();
    }

    @Override
    protected Answer page(Named named, Lore lore) {
        var builder = new AnswerBuilder(lore).paragraph(claims(named, lore));
        Stream.of(PREMISE, STORY, ENDING).filter(part -> !part.equals(named)).forEach(
                part -> builder.choice(part.title(), NAME, part.id()));
        if (named instanceof Role role) {
            builder.choice("Who that is", "cast", role.id());
            return builder.build(role.title() + ": in the plot", new CommandLine(NAME, role.id()));
        }
        return builder.build(lore.show().title() + ": " + named.id(), new CommandLine(NAME, named.id()));
    }

    private static List<Claim> claims(Named named, Lore lore) {
        if (named instanceof Role role) {
            return role.thread();
        }
        var plot = lore.plot();
        return named.equals(PREMISE) ? plot.premise() : named.equals(STORY) ? plot.story() : plot.ending();
    }
}
