package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.StatementIndex;

/// Answers a question that the content has in exactly these words.
record AskedAnswers(StatementIndex index, AnswerComposer composer) {
    /// Whether the content has the question.
    boolean knows(Question question) {
        return index.asked(question).isPresent();
    }

    /// @param open the candidates that the reader may see, which are looked for only if there is such a question
    /// @param ceiling the last episode that the reader has watched
    Optional<QuestionAnswer> answer(Question question, Supplier<List<Candidate>> open, int ceiling) {
        return index.asked(question).map(found -> found.statement().after() <= ceiling
                ? composer.answer(question, Candidate.ofWording(found), open.get()).orCertain(true)
                : QuestionAnswer.beyond(question, found.statement(), true));
    }
}
