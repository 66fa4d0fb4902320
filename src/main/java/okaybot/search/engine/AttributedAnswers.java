package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.search.question.Question;
import okaybot.search.source.Attribution;
import okaybot.search.source.Attributor;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.term.QuestionTerms;

/// Tells what the content says of a claim, and which sources say so.
record AttributedAnswers(AnswerFinder answers, Attributor attributor) {
    /// Empty if the content does not say it.
    ///
    /// @param quoted the quotation that it repeats; empty if it does not
    /// @param ceiling the last episode that the reader has watched
    Optional<Attribution> attribute(Question claim, Optional<QuestionAnswer> quoted, int ceiling) {
        return quoted.or(() -> readings(claim)
                .map(reading -> answers.answer(reading, ceiling))
                .filter(QuestionAnswer::isFound).findFirst()).or(() -> attributor.named(claim, ceiling))
                .map(found -> found.verdict().isContrary()
                        ? new Attribution(found, List.of())
                        : attributor.attribute(claim, found, ceiling));
    }

    /// Whether a number or another value of a fact is right, only a question that expects a yes or a no asks.
    private static Stream<Question> readings(Question claim) {
        var hasNumber = claim.words().stream().anyMatch(QuestionTerms::isNumber);
        return claim.otherValues().isEmpty()
                ? Stream.of(claim, claim.asYesNo()).limit(hasNumber ? 2 : 1)
                : Stream.of(claim.asYesNo());
    }
}
