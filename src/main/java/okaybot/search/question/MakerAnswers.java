package okaybot.search.question;

import java.util.List;
import java.util.Optional;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.QuestionAnswer.Verdict;
import okaybot.search.question.Statement.Kind;

/// Answers who made the show if several makers are asked for at once: `who wrote and directed it`.
record MakerAnswers(StatementIndex index) implements AnswerWay {
    /// Empty if less than two are asked for, or anything else.
    @Override
    public Optional<QuestionAnswer> answer(Question question, List<Candidate> open, int ceiling) {
        var makers = question.intents().stream().filter(QuestionIntent::isMaker).toList();
        if (makers.size() < 2 || question.hasWords() || !question.mentions().isEmpty() || question.isYesNo()) {
            return Optional.empty();
        }
        var facts = makers.stream().flatMap(maker -> fact(maker, ceiling).stream()).distinct().toList();
        return facts.size() < makers.size()
                ? Optional.empty()
                : Optional.of(new QuestionAnswer(question.subject(), facts, Verdict.ANSWER, true));
    }

    private Optional<Statement> fact(QuestionIntent maker, int ceiling) {
        return index.statements().stream().map(IndexedStatement::statement)
                .filter(statement -> statement.after() <= ceiling && statement.kind() == Kind.FACT
                        && statement.intents().contains(maker))
                .findFirst();
    }
}
