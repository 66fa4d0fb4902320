package okaybot.platform.discord.interaction;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.platform.PreparationRequest;
import okaybot.platform.discord.message.AnswerRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and renders everything about the show once, on all cores, before the first interaction can arrive. Otherwise, if
/// hundreds of users ask right after the start, answers would come too late for Discord.
public record AnswerWarmUp(AnswerService service, AnswerRenderer renderer, AutocompleteChoices choices)
        implements
            Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWarmUp.class);

    @Override
    public void run() {
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            service.commands().all().stream().filter(command -> !command.spec().isPersonal())
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
        var completions = service.complete(PreparationRequest.of(bare, Locale.ENGLISH));
        var _ = choices.toJson(completions);
        return isFreeText(command)
                ? Stream.empty()
                : Stream.concat(Stream.of(bare),
                        completions.stream().map(value -> new CommandLine(command.name(), value.value())));
    }

    /// What answers to these need takes longer to build. [AnswerService#warmUp] does that when the bot can be asked.
    private static boolean isFreeText(Command command) {
        return command.spec().hasRole(CommandRole.ASK) || command.spec().hasRole(CommandRole.WHO);
    }

    private void answer(CommandLine line) {
        service.answerUncounted(PreparationRequest.of(line, Locale.ENGLISH))
                .ifPresent(reply -> renderer.render(reply.answer()).pages().forEach(_ -> {}));
    }
}
