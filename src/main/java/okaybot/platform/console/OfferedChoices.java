package okaybot.platform.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.console.render.NumberedOffer;

/// What can be picked by its number: what the last answer offers and, if an error came after it, also what the error offers.
/// Not thread-safe.
final class OfferedChoices {
    private Optional<Answer> last = Optional.empty();
    private List<NumberedOffer> ofError = List.of();

    /// Adds what an answer offers; what earlier ones offered goes, unless it is an error.
    ///
    /// @return the number of the first thing that it offers
    int add(Answer answer) {
        var offers = NumberedOffer.of(answer);
        if (!answer.isError()) {
            last = Optional.of(answer);
        }
        ofError = answer.isError() ? offers : List.of();
        return 1 + count() - offers.size();
    }

    int count() {
        return all().size();
    }

    /// What has a number, which may be any digits.
    Optional<NumberedOffer> find(String number) {
        return IntStream.range(0, count()).filter(i -> number.equals(Integer.toString(i + 1))).boxed().findFirst()
                .map(i -> all().get(i));
    }

    private List<NumberedOffer> all() {
        return Stream.concat(last.stream().flatMap(answer -> NumberedOffer.of(answer).stream()), ofError.stream())
                .toList();
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
