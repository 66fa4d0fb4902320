package okaybot.search.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okaybot.search.question.QuestionAnswer.Verdict;

/// Answers a question that names two answers by the one that is right: `is Sang-tae older or younger`.
record EitherOrAnswers(QuestionEngine engine) {
    /// Empty if the content has the question itself, if none of the two is certain, or if both are.
    ///
    /// @param question the text as it is understood
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(String text, Question question, int ceiling) {
        return EitherOr.of(text)
                .filter(_ -> !QuestionReader.isElsewhere(question) && engine.answerAsked(question, ceiling).isEmpty())
                .flatMap(either -> answer(engine.read(either.first()), engine.read(either.second()), ceiling));
    }

    private Optional<QuestionAnswer> answer(Question first, Question second, int ceiling) {
        var answers = Stream.of(completed(first, second), completed(second, first)).filter(Question::isYesNo)
                .map(question -> engine.answer(question, ceiling)).toList();
        return answers.stream().anyMatch(answer -> answer.verdict() == Verdict.BEYOND)
                ? Optional.empty()
                : right(answers, answer -> answer.verdict() == Verdict.YES).map(EitherOrAnswers::withoutVerdict)
                        .or(() -> right(answers, answer -> answer.verdict() == Verdict.SLIP))
                        .or(() -> right(answers, answer -> answer.verdict() == Verdict.NO
                                && first.mentions().contains(answer.subject())).map(EitherOrAnswers::withoutVerdict));
    }

    /// With those of whom, and with what, only the other one is asked.
    private static Question completed(Question half, Question other) {
        var named = half.mentions().isEmpty() ? half.withMentions(other.mentions()) : half;
        return named.hasWords() || !other.hasWords() ? named : named.withTerms(other.terms());
    }

    private static Optional<QuestionAnswer> right(List<QuestionAnswer> answers, Predicate<QuestionAnswer> isRight) {
        var right = answers.stream().filter(isRight).toList();
        return right.stream().map(answer -> answer.statements().getFirst()).distinct().count() == 1
                ? Optional.of(right.getFirst())
                : Optional.empty();
    }

    /// Neither yes nor no answers a question that names two answers.
    private static QuestionAnswer withoutVerdict(QuestionAnswer answer) {
        return new QuestionAnswer(answer.subject(), answer.statements(), Verdict.ANSWER, true);
    }
}
