package okaybot.command.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.place.Place;
import org.jspecify.annotations.Nullable;

/// Answers for everyone who reads a place, for commands that show what would be posted there. The answer service, which itself needs
/// the commands, provides them when it is made.
public final class PlaceAnswers {
    private final AtomicReference<@Nullable Provider> provider = new AtomicReference<>();

    /// Makes the answers.
    public interface Provider {
        /// See `AnswerService#linesToPost`.
        List<CommandLine> linesToPost(Place place, CommandLine line, LocalDate day);

        /// See `AnswerService#answerFor`.
        Optional<Answer> answerFor(Place place, CommandLine line, Locale otherwise);
    }

    public void provideBy(Provider answers) {
        provider.set(answers);
    }

    /// The lines of which one would be posted on a day.
    public List<CommandLine> linesToPost(Place place, CommandLine line, LocalDate day) {
        return provided().linesToPost(place, line, day);
    }

    /// The answer to a line for everyone who reads a place.
    public Optional<Answer> answerFor(Place place, CommandLine line, Locale otherwise) {
        return provided().answerFor(place, line, otherwise);
    }

    private Provider provided() {
        return Optional.ofNullable(provider.get())
                .orElseThrow(() -> new IllegalStateException("There is no answer service"));
    }
}
