package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.search.question.EitherOr;
import okaybot.search.question.Question;
import okaybot.search.reading.QuestionReader;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement.Kind;

/// Answers a question that names two answers by the one that is right: `is Sang-tae older or younger`.
record EitherOrAnswers(QuestionEngine engine) {
    private static final Pattern PRONOUN = Pattern
            .compile("^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would)(?:nt)? (he|she|they)\\b");

    /// Empty if the content has the question itself, if none of the two is certain, or if both are.
    ///
    /// @param question the text as it is understood
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(String text, Question question, int ceiling) {
        return EitherOr.of(text)
                .filter(_ -> !QuestionReader.isElsewhere(question) && !isAsked(question, ceiling))
                .flatMap(either -> answer(engine.read(either.first()), engine.read(either.second()), ceiling));
    }

    /// Whether the content has the question itself. What takes one of the two answers for granted is none of it.
    private boolean isAsked(Question question, int ceiling) {
        return engine.answerAsked(question, ceiling).filter(asked -> asked.verdict() != Verdict.OTHERWISE).isPresent();
    }

    private Optional<QuestionAnswer> answer(Question first, Question second, int ceiling) {
        var answers = Stream.of(completed(first, second), completed(second, first))
                .filter(question -> question.isYesNo() || first.equals(second))
                .map(question -> engine.answer(question, ceiling)).toList();
        return answers.stream().anyMatch(answer -> answer.verdict() == Verdict.BEYOND)
                ? Optional.empty()
                : disputed(answers)
                        .or(() -> right(answers, answer -> answer.verdict() == Verdict.YES)
                                .map(EitherOrAnswers::withoutVerdict))
                        .or(() -> both(answers))
                        .or(() -> right(answers, answer -> answer.verdict() == Verdict.SLIP))
                        .or(() -> right(answers, answer -> answer.verdict() == Verdict.NO
                                && first.mentions().contains(answer.subject())).map(EitherOrAnswers::withoutVerdict))
                        .or(() -> told(answers, first.equals(second)));
    }

    /// With those of whom, and with what, only the other one is asked.
    private static Question completed(Question half, Question other) {
        var named = half.withMentions(mentions(half, other.mentions()));
        return !named.terms().isEmpty() ? named : named.withTerms(other.terms());
    }

    /// A pronoun stands for the one whom the other one names first, or for all of them.
    private static List<String> mentions(Question half, List<String> others) {
        if (half.mentions().isEmpty() || others.isEmpty()) {
            return half.mentions().isEmpty() ? others : half.mentions();
        }
        var pronoun = PRONOUN.matcher(half.wording());
        return !pronoun.find() ? half.mentions() : pronoun.group(1).equals("they") ? others : others.subList(0, 1);
    }

    /// That sources disagree on one of the two.
    private static Optional<QuestionAnswer> disputed(List<QuestionAnswer> answers) {
        return answers.stream().filter(answer -> answer.verdict() == Verdict.ANSWER
                && answer.statements().getFirst().kind() == Kind.DISPUTE).findFirst();
    }

    /// Both, if each is right.
    private static Optional<QuestionAnswer> both(List<QuestionAnswer> answers) {
        return answers.size() < 2 || answers.stream().anyMatch(answer -> answer.verdict() != Verdict.YES)
                ? Optional.empty()
                : Optional.of(new QuestionAnswer(answers.getFirst().subject(),
                        answers.stream().map(answer -> answer.statements().getFirst()).toList(), Verdict.ANSWER, true));
    }

    /// What is said of the first one, if the second one asks for nothing of its own, or if it is about another season.
    private static Optional<QuestionAnswer> told(List<QuestionAnswer> answers, boolean isOne) {
        return answers.stream().limit(1).filter(answer -> answer.verdict() == Verdict.ANSWER
                && (isOne || answer.statements().getFirst().kind() == Kind.STATUS)
                && !answers.getLast().verdict().isFirm()).findFirst();
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
