package okaybot.platform.discord;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.Completion;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.message.RenderedAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks everything once before anybody else can. In a process that has only just started, hundreds who ask at once would
/// wait for longer than Discord does.
///
/// @param service is asked about the show only, by nobody, and on no platform that there is
record AnswerWarmUp(AnswerService service) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWarmUp.class);
    private static final String PLATFORM = "warm-up";
    private static final Place NOWHERE = new Place(PLATFORM,
            List.of(new Level(LevelType.SERVER, DiscordAdapter.NOBODY)));
    private static final Viewer NOBODY = new Viewer(PLATFORM + ":" + DiscordAdapter.NOBODY, false);

    @Override
    public void run() {
        var begun = System.nanoTime();
        var lines = service.commands().stream().filter(command -> !command.spec().isPersonal()).flatMap(this::lines)
                .toList();
        lines.forEach(this::ask);
        LOG.debug("{} answers were tried in {} ms", lines.size(), (System.nanoTime() - begun) / 1_000_000);
    }

    private Stream<CommandLine> lines(Command command) {
        var bare = CommandLine.of(command.name());
        var completions = service.complete(bare);
        AutocompleteChoices.toJson(completions);
        return Stream.concat(Stream.of(bare), completions.stream().map(Completion::value)
                .map(value -> new CommandLine(command.name(), value)));
    }

    private void ask(CommandLine line) {
        try {
            service.answer(new Request(line, NOBODY, NOWHERE, PlatformContext.NONE, false))
                    .ifPresent(reply -> RenderedAnswer.of(reply.answer(), DiscordAdapter.NOBODY));
        } catch (RuntimeException e) {
            LOG.warn("/{} cannot be shown", line.text(), e);
        }
    }
}
