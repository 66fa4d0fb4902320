package okaybot.platform.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;

/// The choices that can be picked by their numbers: those of the last answer and, if an error came after it, also those of the
/// error. Not thread-safe.
final class OfferedChoices {
    private Optional<Answer> last = Optional.empty();
    private List<Choice> ofError = List.of();

    /// Adds the choices of an answer; those of earlier ones go, unless it is an error.
    ///
    /// @return the number of its first choice
    int add(Answer answer) {
        if (!answer.isError()) {
            last = Optional.of(answer);
        }
        ofError = answer.isError() ? answer.choices() : List.of();
        return 1 + count() - answer.choices().size();
    }

    int count() {
        return all().size();
    }

    /// The line of the choice with a number, which may be any digits.
    Optional<CommandLine> line(String number) {
        return IntStream.range(0, count()).filter(i -> number.equals(Integer.toString(i + 1))).boxed().findFirst()
                .map(i -> all().get(i).line());
    }

    private List<Choice> all() {
        return Stream.concat(last.stream().flatMap(answer -> answer.choices().stream()), ofError.stream()).toList();
    }

    boolean hasAnswer() {
        return last.isPresent();
    }

    /// The line that reveals the last answer. One that is not revealed has a choice that reveals exactly when something in it is
    /// covered.
    Optional<CommandLine> reveal() {
        return last.stream()
                .filter(answer -> !answer.line().isReveal())
                .flatMap(answer -> answer.choices().stream())
                .map(Choice::line)
                .filter(CommandLine::isReveal)
                .findFirst();
    }
}
