package okaybot.search.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.talk.SeveralQuestions;

/// Answers a text that asks two things by what answers each: `how many episodes are there and where can I watch it`.
///
/// @param asking answers one question for a reader who has watched up to an episode
record SeveralAnswers(BiFunction<String, Integer, QuestionAnswer> asking, SeveralQuestions several) {
    /// What is shown with a label, so that it can stand under a title that names something else.
    private static final Set<Kind> LABELLED = EnumSet.of(Kind.FACT, Kind.CASTING, Kind.PLAYS);

    /// Empty if the text is one question, or if one of the two has no answer that is certain.
    ///
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(String text, int ceiling) {
        var answers = several.in(text).stream().map(part -> asking.apply(part, ceiling)).toList();
        return Optional.of(answers).filter(all -> !all.isEmpty()
                && all.stream().allMatch(answer -> answer.isSure() || (answer.isFound() && isLabelled(answer)))
                && all.stream().skip(1).allMatch(answer -> answer.verdict() == Verdict.ANSWER)
                && all.getFirst().verdict() != Verdict.BEYOND && canStandTogether(all))
                .map(all -> new QuestionAnswer(all.getFirst().subject(), all.stream()
                        .map(answer -> answer.statements().getFirst()).distinct().toList(),
                        all.getFirst().verdict(), true));
    }

    private static boolean canStandTogether(List<QuestionAnswer> answers) {
        return answers.stream().map(QuestionAnswer::subject).distinct().count() == 1
                || answers.stream().allMatch(SeveralAnswers::isLabelled);
    }

    private static boolean isLabelled(QuestionAnswer answer) {
        return LABELLED.contains(answer.statements().getFirst().kind());
    }
}
