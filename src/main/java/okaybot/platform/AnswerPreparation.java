package okaybot.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.Command;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and renders each look-up once in each language, so that the first to ask in a language does not wait for its classes and
/// texts. Takes up to half a second of CPU time after a start, and less on the second platform.
///
/// @param renderer turns an answer into all its pages
public record AnswerPreparation(AnswerService service, Consumer<Answer> renderer) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerPreparation.class);
    /// A separate platform, so that no real place or person is affected.
    private static final String PLATFORM = "warm-up";
    private static final Place PLACE = new Place(PLATFORM, List.of(new Level(LevelType.SERVER, "0")));
    private static final Viewer VIEWER = new Viewer(PLATFORM + ":0", false);

    @Override
    public void run() {
        Languages.all().forEach(this::prepare);
    }

    private void prepare(Locale language) {
        service.commands().stream().filter(command -> !command.spec().isPersonal())
                .forEach(command -> prepare(command, language));
    }

    private void prepare(Command command, Locale language) {
        try {
            service.answerUncounted(request(command, language))
                    .ifPresent(reply -> renderer.accept(reply.answer()));
        } catch (RuntimeException e) {
            LOG.warn("Answers: /{} could not be prepared in {}, the first takes longer", command.name(), language, e);
        }
    }

    private static Request request(Command command, Locale language) {
        return new Request(CommandLine.of(command.name()), VIEWER, PLACE, PlatformContext.NONE, false, Optional.empty(),
                language);
    }
}
