package okaybot.platform.discord.interaction;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.message.AnswerRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and renders everything about the show once, on all cores, before the first interaction can arrive. Otherwise, if
/// hundreds of users ask right after the start, answers would come too late for Discord.
public record AnswerWarmUp(AnswerService service, AnswerRenderer renderer, AutocompleteChoices choices)
        implements
            Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWarmUp.class);
    /// A separate platform, so that no real place or person is affected.
    private static final String PLATFORM = "warm-up";
    private static final Place PLACE = new Place(PLATFORM, List.of(new Level(LevelType.SERVER, "0")));
    private static final Viewer VIEWER = new Viewer(PLATFORM + ":0", false);

    @Override
    public void run() {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            service.commands().stream().filter(command -> !command.spec().isPersonal())
                    .forEach(command -> threads.execute(() -> warmUp(command)));
        }
        LOG.debug("Discord: answers warmed up in {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private void warmUp(Command command) {
        try {
            lines(command).forEach(this::answer);
        } catch (RuntimeException e) {
            LOG.warn("Discord: /{} could not be warmed up", command.name(), e);
        }
    }

    private Stream<CommandLine> lines(Command command) {
        var bare = CommandLine.of(command.name());
        var completions = service.complete(request(bare));
        var _ = choices.toJson(completions);
        return Stream.concat(Stream.of(bare), completions.stream().filter(_ -> !isFreeText(command))
                .map(Completion::value).map(value -> new CommandLine(command.name(), value)));
    }

    /// What answers to these need takes longer to build. [AnswerService#warmUp] does that when the bot can be asked.
    private static boolean isFreeText(Command command) {
        return command.spec().hasRole(CommandRole.ASK) || command.spec().hasRole(CommandRole.WHO);
    }

    private static Request request(CommandLine line) {
        return new Request(line, VIEWER, PLACE, PlatformContext.NONE, false);
    }

    private void answer(CommandLine line) {
        service.answer(request(line)).ifPresent(reply -> renderer.render(reply.answer()).pages().forEach(_ -> {}));
    }
}
