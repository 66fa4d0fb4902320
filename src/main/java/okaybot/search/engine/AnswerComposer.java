package okaybot.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.search.question.Question;
import okaybot.search.source.SourceAnswers;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.QuestionAnswer;
import okaybot.search.statement.QuestionAnswer.Verdict;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.verdict.VerdictDecider;

/// Puts an answer together: the best statement with those near it, as many as a short answer holds.
///
/// @param sources what is said about a source
record AnswerComposer(StatementIndex index, VerdictDecider verdicts, SourceAnswers sources) {
    static final int MAX_CLAIMS = 3;

    /// @param ranked the candidates that the reader may see, the best first
    QuestionAnswer answer(Question question, Candidate best, List<Candidate> ranked) {
        var statements = new ArrayList<Statement>();
        statements.add(best.statement());
        for (var next : ranked) {
            var statement = next.statement();
            var isNear = (isBeside(statement, best.statement()) || isOtherRole(question, next, best))
                    && !statements.contains(statement)
                    && next.isAnswer() && next.score() >= best.score() / 2;
            if (isNear && claims(statements) + Math.max(1, statement.claims().size()) <= MAX_CLAIMS) {
                statements.add(statement);
            }
        }
        var isCertain = (best.asked() && !question.called().isEmpty()) || best.statement().kind() == Kind.STATUS
                || (best.isFull() && question.hasWords()
                        && best.found().holdsAll(question.terms(), question));
        return new QuestionAnswer(best.statement().subject(), statements, verdicts.decide(question, best), isCertain);
    }

    /// Whether both say who plays whom of those whom a question asks for: `who plays the leads`.
    private static boolean isOtherRole(Question question, Candidate other, Candidate best) {
        return question.asksOnlyForRole() && question.mentions().size() > 1
                && other.statement().kind() == best.statement().kind() && best.statement().kind().isCasting()
                && question.mentions().contains(other.statement().subject());
    }

    private static boolean isBeside(Statement statement, Statement best) {
        return statement.page().equals(best.page()) || statement.subject().equals(best.subject());
    }

    /// Who the one is who is mentioned.
    Optional<QuestionAnswer> who(Question question, int ceiling) {
        if (question.mentions().size() != 1) {
            return Optional.empty();
        }
        var id = question.mentions().getFirst();
        var statements = new ArrayList<Statement>();
        for (var found : index.statements()) {
            var statement = found.statement();
            if (statement.subject().equals(id) && statement.after() <= ceiling && statement.kind().saysWho()
                    && claims(statements) + statement.claims().size() <= MAX_CLAIMS) {
                statements.add(statement);
            }
        }
        return statements.isEmpty()
                ? sources.by(id)
                : Optional.of(new QuestionAnswer(id, statements, Verdict.ANSWER, true));
    }

    private static int claims(List<Statement> statements) {
        return statements.stream().mapToInt(statement -> Math.max(1, statement.claims().size())).sum();
    }
}
