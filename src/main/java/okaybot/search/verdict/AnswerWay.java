package okaybot.search.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;

/// A way in which some questions are answered, tried before their words are looked for in all statements.
public interface AnswerWay {
    /// Empty if this question is not one of them.
    ///
    /// @param open the candidates that the reader may see, the best first
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling);

    /// These ways, one after the other.
    static AnswerWay firstOf(AnswerWay... ways) {
        return (question, open, ceiling) -> Stream.of(ways)
                .flatMap(way -> way.answer(question, open, ceiling).stream()).findFirst();
    }
}
