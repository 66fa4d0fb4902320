package okaybot.platform;

import java.util.Locale;
import java.util.function.Consumer;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRole;
import okaybot.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and renders each look-up once in each language, so that the first to ask in a language does not wait for its classes and
/// texts. Takes up to half a second of CPU time after a start, and less on the second platform. What questions in a language need takes
/// megabytes, and is built when somebody asks one.
///
/// @param renderer turns an answer into all its pages
public record AnswerPreparation(AnswerService service, Consumer<Answer> renderer) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerPreparation.class);

    @Override
    public void run() {
        Languages.all().forEach(this::prepare);
    }

    private void prepare(Locale language) {
        service.commands().all().stream()
                .filter(command -> !command.spec().isPersonal() && !command.spec().hasRole(CommandRole.WHO))
                .forEach(command -> prepare(command, language));
    }

    private void prepare(Command command, Locale language) {
        try {
            service.answerUncounted(PreparationRequest.of(CommandLine.of(command.name()), language))
                    .ifPresent(reply -> renderer.accept(reply.answer()));
        } catch (RuntimeException e) {
            LOG.warn("Answers: /{} could not be prepared in {}, the first takes longer", command.name(), language, e);
        }
    }
}
