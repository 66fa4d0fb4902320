package okaybot.search.engine;

import java.util.List;
import java.util.Optional;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;

/// The nearest that the content says to a question that it does not answer.
final class NearestStatement {
    private static final double MIN_COVERAGE_OF_NEAREST = 0.3;
    private static final double MIN_COVERAGE_WITHOUT_NAME = 0.6;

    private NearestStatement() {}

    /// What is between the two who are mentioned, the fact of the kind that is asked for, or what holds some of the words.
    static Optional<Statement> of(Question question, List<Candidate> open) {
        var between = open.stream()
                .filter(near -> question.mentions().size() == 2
                        && (near.statement().kind().isBetweenTwo() || near.statement().kind() == Kind.QUOTATION)
                        && near.found().mentionsAll(question.mentions()))
                .findFirst();
        var ofKind = open.stream().filter(near -> near.statement().kind() == Kind.FACT && near.fits()
                && near.statement().intents().stream().anyMatch(question.intents()::contains)).findFirst();
        var opinion = open.stream().filter(near -> near.fits() && near.statement().kind().isOpinion()
                && question.mentions().stream().anyMatch(near.found()::mentions)).findFirst();
        var similar = open.stream().filter(near -> near.fits() && near.coverage() >= (question.mentions().isEmpty()
                ? MIN_COVERAGE_WITHOUT_NAME
                : MIN_COVERAGE_OF_NEAREST)).findFirst();
        return between.or(() -> ofKind).or(() -> similar).or(() -> opinion).map(Candidate::statement);
    }
}
