package okaybot.search.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okaybot.search.question.Question;
import okaybot.search.statement.Candidate;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.term.QuestionTerms;

/// Finds the statements that may answer a question, seen or not yet seen by the reader.
public record CandidateFinder(StatementRanker ranker) {
    static final int FIRST_EPISODE = 1;

    /// The candidates that the reader may see, the best first.
    ///
    /// @param ceiling the last episode that the reader has watched
    public List<Candidate> ranked(Question question, int ceiling) {
        return ranker.rank(question, 0, ceiling);
    }

    /// The candidates that the reader may see, the best first. If somebody asks whether a number is right, these are the ones that
    /// tell such a number themselves: not the day when the first episode was shown, if they ask for 20 episodes.
    public List<Candidate> open(Question question, int ceiling) {
        var ranked = ranked(question, ceiling);
        var counted = question.words().stream().filter(word -> !QuestionTerms.isNumber(word)).toList();
        return question.isYesNo() && counted.size() < question.words().size()
                ? ranked.stream()
                        .sorted(Comparator.comparing(candidate -> !candidate.found().terms().containsAll(counted)))
                        .toList()
                : ranked;
    }

    /// The answer that the reader may not see yet.
    public Optional<Candidate> beyond(Question question, int ceiling) {
        return ceiling == Integer.MAX_VALUE
                ? Optional.empty()
                : ranker.rank(question, Math.max(FIRST_EPISODE, ceiling + 1), Integer.MAX_VALUE).stream().findFirst()
                        .filter(Candidate::isAnswer);
    }

    /// Whether there is a second season, which answers any question that takes it for granted.
    public static Optional<Candidate> status(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.statement().kind() == Kind.STATUS).findFirst();
    }
}
