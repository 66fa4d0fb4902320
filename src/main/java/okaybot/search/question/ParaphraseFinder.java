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
import java.util.stream.Stream;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Statement.Kind;

/// Finds the statement that answers the question most similar to one in other words. Thread-safe.
final class ParaphraseFinder {
    private static final int CANDIDATES = 24;
    /// If it is not about anybody whom the question mentions.
    private static final double ABOUT_OTHERS = 0.65;
    /// Of what the search for the words alone likes least.
    private static final double LOW_IN_SEARCH = 0.63;
    private static final double OF_OTHER_SEASON = 0.78;
    private static final double MIN_SCORE = 0.55;
    /// Of questions in another language than that of the thesaurus.
    private static final double MIN_SCORE_OF_OTHERS = 0.7;
    /// How similar another statement must be, beside the most similar, to stand in the same answer.
    private static final double CLOSE = 0.8;
    private static final double SURE = 0.7;
    /// From here on, a page that a word names is less likely meant.
    private static final double NEARLY_SAME = 0.8;
    /// How much more similar a statement must be than one that holds enough of the words.
    private static final double LEAD = 0.15;
    /// How similar a spoiler must be to be meant, as nothing may be shown then.
    private static final double MIN_SCORE_OF_SPOILER = 0.65;
    private static final double LEAD_OF_SPOILER = 0.1;

    private final StatementIndex index;
    private final Thesaurus thesaurus;
    private final VerdictDecider verdicts;
    private final StatementRanker ranker;
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

        /// @param rank the score among other candidates
        Candidate candidate(double rank) {
            return new Candidate(found, score, true, false, true, rank);
        }

        Candidate candidate() {
            return candidate(score);
        }
    }

    ParaphraseFinder(StatementIndex index, Thesaurus thesaurus, VerdictDecider verdicts, StatementRanker ranker) {
        this.index = index;
        this.thesaurus = thesaurus;
        this.verdicts = verdicts;
        this.ranker = ranker;
        scorer = new ParaphraseScorer(index.frequencies(), thesaurus, ranker.family());
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

    /// The most similar first; none in a language without a thesaurus, or if nothing but a name is asked for.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which it is no spoiler
    List<Match> rank(Question question, int from, int to) {
        if (question.terms().isEmpty() || thesaurus.isEmpty() || question.asksOnlyForRole()) {
            return List.of();
        }
        var min = isForeign(question.terms()) ? MIN_SCORE_OF_OTHERS : MIN_SCORE;
        var hits = index.search(StatementSearch.searched(question), groups(question), from, to, CANDIDATES);
        var asked = scorer.asked(question);
        return hits.stream()
                .map(hit -> match(asked, hit, hits.getFirst(),
                        StatementRanker.mayAnswer(hit.found(), question) ? min : Double.MAX_VALUE))
                .sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
    }

    private Match match(AskedTerms asked, StatementSearch.Hit hit, StatementSearch.Hit first,
            double min) {
        var score = similarity(asked, hit.found()) * (ranker.fits(hit.found(), asked.question()) ? 1 : ABOUT_OTHERS)
                * Math.pow(LOW_IN_SEARCH, 1 - hit.score() / first.score());
        return new Match(hit.found(), score, score >= min);
    }

    /// How similar a question is to those that a statement answers.
    private double similarity(AskedTerms asked, IndexedStatement found) {
        var question = asked.question();
        var own = Objects.requireNonNull(wordings.get(found));
        var isOfOthers = question.isYesNo() && verdicts.mayBeOfOthers(question, found);
        // What sources say against each other has too many words to answer by them.
        var best = found.statement().kind() == Kind.DISPUTE || isOfOthers
                ? 0
                : scorer.score(asked, found, own.all, own.all, 0);
        for (var wording : own.each) {
            best = Math.max(best, scorer.score(asked, found, wording, isOfOthers ? wording : own.all, best));
        }
        return best * (isOfOtherSeason(question, found.statement()) ? OF_OTHER_SEASON : 1);
    }

    private static boolean isOfOtherSeason(Question question, Statement statement) {
        return statement.kind().isSeason() && !question.intents().contains(QuestionIntent.SECOND_SEASON);
    }

    private Set<Integer> groups(Question question) {
        return question.words().stream().flatMap(term -> thesaurus.groups(term).stream().boxed())
                .collect(Collectors.toSet());
    }

    private static boolean isForeign(Collection<String> terms) {
        return terms.stream().anyMatch(term -> term.chars().anyMatch(letter -> letter > 127));
    }

    /// Whether a match is much more similar than a candidate. A number may be what is to be told right or wrong.
    boolean isBetter(Match match, Candidate candidate, Question question, List<Match> all) {
        var own = all.stream().filter(other -> other.found.equals(candidate.found())).mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
        return match.isEnough && !hasNumber(question) && match.score > own + LEAD;
    }

    /// The candidates, and all that are nearly as similar as the most similar.
    List<Candidate> withClose(Candidate best, List<Candidate> others, List<Match> matches) {
        return Stream.concat(others.stream(),
                matches.stream().filter(match -> match.isEnough && match.score >= matches.getFirst().score * CLOSE)
                        .map(match -> match.candidate(best.score())))
                .toList();
    }

    /// What answers a question of a second season for sure, and says more than whether there is one.
    Optional<Candidate> ofSeason(Question question, List<Match> matches) {
        return matches.stream().findFirst()
                .filter(match -> !question.intents().contains(QuestionIntent.WHEN) && !isWhyNot(question)
                        && match.isEnough
                        && match.score >= NEARLY_SAME && match.found.statement().kind().isSeason())
                .map(Match::candidate);
    }

    private static boolean isWhyNot(Question question) {
        return question.isNegated() && question.intents().contains(QuestionIntent.WHY);
    }

    private static boolean hasNumber(Question question) {
        return question.words().stream().anyMatch(QuestionTerms::isNumber);
    }

    /// Whether a spoiler is meant and not what may be seen. It is not, if it is on nobody whom the question names.
    boolean isMeant(Question question, Match hidden, Optional<Match> shown) {
        return hidden.isEnough
                && (question.mentions().isEmpty() || question.mentions().stream().anyMatch(hidden.found::mentions))
                && hidden.score >= MIN_SCORE_OF_SPOILER
                && hidden.score > shown.map(Match::score).orElse(0.0) + LEAD_OF_SPOILER;
    }

    /// What answers a question of several words that is nearly the same, and stands on another page.
    Optional<Candidate> findBeside(String page, Question question, boolean isAboutSeason, int ceiling) {
        return question.words().size() < 2 || hasNumber(question)
                ? Optional.empty()
                : rank(question, 0, ceiling).stream().findFirst()
                        .filter(match -> match.score >= NEARLY_SAME && isBeside(match.found.statement(), page)
                                && (!isAboutSeason || match.found.statement().kind().isSeason()))
                        .map(Match::candidate);
    }

    private static boolean isBeside(Statement statement, String page) {
        return statement.kind() != Kind.DISPUTE && !statement.page().equals(page);
    }
}
