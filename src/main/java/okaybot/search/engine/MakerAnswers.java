package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.verdict.AnswerWay;

/// Answers who made the show if several makers are asked for at once, or how many there are of a kind: `who wrote and directed it`,
/// `how many studios produced it`.
record MakerAnswers(StatementIndex index) implements AnswerWay {
    /// Empty if one is asked for and not counted, or anything else.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        var makers = question.intents().stream().filter(QuestionIntent::isMaker).toList();
        var isCounted = makers.equals(List.of(QuestionIntent.MADE))
                && question.intents().contains(QuestionIntent.HOW_MANY);
        if (!question.mentions().isEmpty() || question.isYesNo()
                || !(isCounted || (makers.size() > 1 && !question.hasWords()))) {
            return Optional.empty();
        }
        var facts = makers.stream().flatMap(maker -> fact(maker, question, ceiling).stream()).distinct().toList();
        return facts.size() < makers.size()
                ? Optional.empty()
                : Optional.of(new QuestionAnswer(question.subject(), facts, Verdict.ANSWER, true));
    }

    private Optional<Statement> fact(QuestionIntent maker, Question question, int ceiling) {
        return index.statements().stream().filter(found -> found.holdsAll(question.words(), question))
                .map(IndexedStatement::statement)
                .filter(statement -> statement.after() <= ceiling && statement.kind() == Kind.FACT
                        && statement.intents().contains(maker))
                .findFirst();
    }
}
