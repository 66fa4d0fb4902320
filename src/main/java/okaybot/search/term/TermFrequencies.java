package okaybot.search.term;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import okaybot.search.spelling.LetterSequence;

/// In how many statements each term is.
public final class TermFrequencies {
    /// Of the weight of a word that says little.
    private static final double LIGHT = 0.5;

    private final Predicate<String> isLight;
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int statements;

    /// @param isLight whether a term says little
    public TermFrequencies(Predicate<String> isLight) {
        this.isLight = isLight;
    }

    /// Counts a statement.
    ///
    /// @param terms of it; repetitions do not matter
    public void add(Collection<String> terms) {
        statements++;
        new HashSet<>(terms).forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }

    /// Whether a term says little.
    public boolean isLight(String term) {
        return isLight.test(term);
    }

    /// Whether a statement has the term.
    public boolean knows(String term) {
        return frequencies.containsKey(term);
    }

    /// How much a term tells about a statement: the rarer, the more.
    public double weight(String term) {
        var weight = Math.log(1 + (double) (1 + statements) / (1 + frequencies.getOrDefault(term, 0)));
        return QuestionTerms.isIntent(term) ? weight / 2 : isLight.test(term) ? weight * LIGHT : weight;
    }

    /// The share of some terms that are held, by their weight; 1 if there are no terms.
    public double share(Collection<String> terms, Predicate<String> isHeld) {
        return weighted(terms).share(isHeld);
    }

    /// The weights of some terms, of which several shares are to be told.
    public Weighted weighted(Collection<String> terms) {
        var each = terms.stream().map(term -> new WeightedTerm(term, weight(term))).toList();
        return new Weighted(each, each.stream().mapToDouble(WeightedTerm::weight).sum());
    }

    private record WeightedTerm(String term, double weight) {}

    /// Some terms with their weights.
    ///
    /// @param all the sum of the weights
    public record Weighted(List<WeightedTerm> terms, double all) {
        /// The share of those that are held, by their weight; 1 if there are no terms.
        public double share(Predicate<String> isHeld) {
            return all == 0
                    ? 1
                    : terms.stream().filter(each -> isHeld.test(each.term)).mapToDouble(WeightedTerm::weight).sum()
                            / all;
        }
    }

    /// The term itself, or if no statement has it, the most frequent one that is a typing mistake away.
    public String corrected(String term) {
        if (knows(term) || !QuestionTerms.isWord(term)) {
            return term;
        }
        var typed = LetterSequence.of(term);
        return frequencies.entrySet().stream().filter(known -> isSlip(term, typed, known.getKey()))
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(term);
    }

    /// The first letter is nearly always right.
    private static boolean isSlip(String term, LetterSequence typed, String right) {
        return term.charAt(0) == right.charAt(0) && Math.abs(term.length() - right.length()) <= 1
                && QuestionTerms.isWord(right) && typed.isWithin(1, LetterSequence.of(right));
    }
}
