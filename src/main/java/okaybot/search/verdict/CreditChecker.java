package okaybot.search.verdict;

import java.util.Set;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;

/// Finds out whether a question gives somebody the credit for what another one has made or won: `why did Park Shin-woo write it`.
///
/// @param people the ids of all who may have it
record CreditChecker(Set<String> people) {
    /// Whether the question takes somebody for the one who made the show, or won an award, who is another one.
    boolean areTakenForGranted(Question question, Candidate best) {
        return ((isMaker(question, best.statement()) && namesMaker(best.found()))
                || isWinner(question, best.statement()))
                && question.mentions().stream().map(QuestionTerms::ofName).noneMatch(best.found().terms()::contains);
    }

    /// Whether the question names somebody as a maker of the show, which the statement tells.
    static boolean isMaker(Question question, Statement statement) {
        return statement.kind() == Kind.FACT && !question.mentions().isEmpty()
                && question.intents().stream().anyMatch(kind -> kind.isMaker() && statement.intents().contains(kind));
    }

    private static boolean isWinner(Question question, Statement statement) {
        return statement.kind() == Kind.HONOUR && question.intents().contains(QuestionIntent.AWARDS)
                && !question.mentions().isEmpty();
    }

    /// Not only what inspired them. Companies are nobody.
    private boolean namesMaker(IndexedStatement found) {
        return found.mentionsAny(people) || found.statement().intents().contains(QuestionIntent.MADE);
    }
}
