package okaybot.search.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import okaybot.search.question.Question;
import okaybot.search.term.TermScores;

/// Ranks the statements by the terms of a question, with more weight for the questions that they answer and their labels (BM25F).
/// In memory, thread-safe.
public final class StatementSearch {
    private static final Comparator<Hit> WORST_FIRST = Comparator.comparingDouble(Hit::score)
            .thenComparing(Comparator.comparingInt(Hit::index).reversed());

    private final List<IndexedStatement> statements;
    private final TermScores terms;
    /// The wordings as a whole, so that a statement that has one in the same words is found however many other words it has.
    private final TermScores wordings;

    /// A statement that holds terms of a question, the better the higher the score.
    ///
    /// @param index its place among all
    /// @param score rounded, so that the order in which terms are added up does not matter
    public record Hit(IndexedStatement found, int index, float score) {}

    /// @param found the statements, and
    /// @param all the terms of each
    StatementSearch(List<IndexedStatement> found, List<StatementTerms> all) {
        statements = found;
        terms = TermScores.of(all.stream().map(StatementSearch::weighted).toList());
        wordings = TermScores.ofSingle(all.stream().map(StatementSearch::wordings).toList());
    }

    /// What has twice the weight is there twice.
    private static List<List<String>> weighted(StatementTerms terms) {
        return List.of(terms.asked(), terms.asked(), terms.label(), terms.label(), terms.names(), terms.text());
    }

    private static List<String> wordings(StatementTerms terms) {
        return terms.questions().stream().map(question -> wording(searched(question))).distinct().toList();
    }

    /// The terms by which the answer to a question is searched for.
    public static Set<String> searched(Question question) {
        var all = StatementTerms.of(question);
        all.addAll(question.called());
        return all;
    }

    private static String wording(Set<String> searched) {
        return String.join(" ", new TreeSet<>(searched));
    }

    /// The best statements for some terms.
    ///
    /// @param from the lowest and
    /// @param to the highest episode after which they are no spoilers
    List<Hit> find(Set<String> searched, int from, int to, int count) {
        var scores = new double[statements.size()];
        searched.forEach(term -> terms.addTo(scores, term));
        wordings.addTo(scores, wording(searched));
        var best = new PriorityQueue<>(WORST_FIRST);
        for (var i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && isBetween(statements.get(i).statement().after(), from, to)) {
                add(new Hit(statements.get(i), i, (float) scores[i]), best, count);
            }
        }
        var hits = new ArrayList<>(best);
        hits.sort(WORST_FIRST.reversed());
        return hits;
    }

    private static boolean isBetween(int episode, int from, int to) {
        return episode >= from && episode <= to;
    }

    private static void add(Hit hit, PriorityQueue<Hit> best, int count) {
        if (best.size() < count) {
            best.add(hit);
        } else if (WORST_FIRST.compare(hit, best.element()) > 0) {
            best.remove();
            best.add(hit);
        }
    }
}
