package okaybot.search.question;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.search.question.ParaphraseScorer.Wording;
import okaybot.search.question.Statement.Kind;
import okaybot.search.question.StatementIndex.IndexedStatement;

/// Finds the statement that answers the question most similar to one in other words. Thread-safe.
final class ParaphraseFinder {
    private static final int CANDIDATES = 24;
    private static final double MIN_SCORE = 0.6;
    /// Of questions in another language than that of the thesaurus.
    private static final double MIN_SCORE_OF_OTHERS = 0.75;
    private static final double SURE = 0.7;
    /// From here on, a page that a word names is less likely meant.
    private static final double NEARLY_SAME = 0.8;
    /// How much more similar a statement must be than one that holds enough of the words.
    private static final double LEAD = 0.15;
    private static final double LEAD_OF_SPOILER = 0.1;

    private final StatementIndex index;
    private final Thesaurus thesaurus;
    private final VerdictDecider verdicts;
    private final ParaphraseScorer scorer;
    private final IdentityHashMap<IndexedStatement, Wordings> wordings = new IdentityHashMap<>();

    /// @param each those of the questions that a statement answers
    /// @param all of its words and those of the questions
    private record Wordings(List<Wording> each, Wording all) {}

    /// A statement, and how similar it is.
    ///
    /// @param isEnough whether it can be the answer
    record Match(IndexedStatement found, double score, boolean isEnough) {
        boolean isSure() {
            return score >= SURE;
        }

        Candidate candidate() {
            return new Candidate(found, score, true, false, true, score);
        }
    }

    /// @param family the terms for relations in a family
    ParaphraseFinder(StatementIndex index, Thesaurus thesaurus, VerdictDecider verdicts, Set<String> family) {
        this.index = index;
        this.thesaurus = thesaurus;
        this.verdicts = verdicts;
        scorer = new ParaphraseScorer(index.frequencies(), thesaurus, family);
        index.statements().forEach(found -> wordings.put(found, wordings(found)));
    }

    private Wordings wordings(IndexedStatement found) {
        var all = new HashSet<String>();
        found.terms().stream().filter(term -> !QuestionTerms.isName(term)).forEach(all::add);
        found.questions().forEach(question -> all.addAll(question.terms()));
        return new Wordings(
                found.questions().stream().map(question -> scorer.wording(question, question.terms())).toList(),
                scorer.wording(null, all));
    }

    /// The most similar; empty in a language without a thesaurus.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which it is no spoiler
    Optional<Match> find(Question question, int from, int to) {
        if (question.terms().isEmpty() || thesaurus.isEmpty()) {
            return Optional.empty();
        }
        var min = isForeign(question.terms()) ? MIN_SCORE_OF_OTHERS : MIN_SCORE;
        return index.search(StatementIndex.searched(question), groups(question), from, to, CANDIDATES).stream()
                .map(StatementIndex.Hit::found)
                .map(found -> score(question, found, min)).max(Comparator.comparingDouble(Match::score));
    }

    private Match score(Question question, IndexedStatement found, double min) {
        var score = score(question, found);
        return new Match(found, score, score >= min);
    }

    /// How similar a question is to those that a statement answers.
    double score(Question question, IndexedStatement found) {
        var own = Objects.requireNonNull(wordings.get(found));
        var isOfOthers = question.isYesNo() && verdicts.mayBeOfOthers(question, found);
        // What sources say against each other has too many words to answer by them.
        var best = found.statement().kind() == Kind.DISPUTE || isOfOthers
                ? 0
                : scorer.score(question, found, own.all, own.all);
        for (var wording : own.each) {
            best = Math.max(best, scorer.score(question, found, wording, isOfOthers ? wording : own.all));
        }
        return best;
    }

    private Set<Integer> groups(Question question) {
        return question.words().stream().flatMap(term -> thesaurus.groups(term).stream()).collect(Collectors.toSet());
    }

    private static boolean isForeign(Collection<String> terms) {
        return terms.stream().anyMatch(term -> term.chars().anyMatch(letter -> letter > 127));
    }

    /// Whether a match is much more similar than a candidate. A number may be what is to be told right or wrong.
    boolean isBetter(Match match, Candidate candidate, Question question) {
        return match.isEnough && !hasNumber(question) && match.score > score(question, candidate.found()) + LEAD;
    }

    private static boolean hasNumber(Question question) {
        return question.words().stream().anyMatch(StatementRanker::isNumber);
    }

    /// Whether a spoiler is meant and not what may be seen.
    boolean isMeant(Match hidden, Optional<Match> shown) {
        return hidden.isEnough && hidden.score > shown.map(Match::score).orElse(0.0) + LEAD_OF_SPOILER;
    }

    /// What answers a question of several words that is nearly the same, and stands on another page.
    Optional<Candidate> findBeside(String page, Question question, boolean isAboutSeason, int ceiling) {
        return question.words().size() < 2 || hasNumber(question)
                ? Optional.empty()
                : find(question, 0, ceiling)
                        .filter(match -> match.score >= NEARLY_SAME && isBeside(match.found.statement(), page)
                                && (!isAboutSeason || match.found.statement().kind().isSeason()))
                        .map(Match::candidate);
    }

    private static boolean isBeside(Statement statement, String page) {
        return statement.kind() != Kind.DISPUTE && !statement.page().equals(page);
    }
}
