package okaybot.search.passage;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The terms of a question with their weights: the rarer a term is in the articles, the more it counts.
///
/// @param weights greater than 0
/// @param names   the terms of names, which have no weight
record QueryTerms(Map<String, Double> weights, Set<String> names) {
    QueryTerms {
        weights = Map.copyOf(weights);
        names = Set.copyOf(names);
    }

    private double weight(Set<String> found) {
        return weights.entrySet().stream().filter(entry -> found.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
    }

    /// The share of the weights that these terms have; those that the question does not contain do not count. 0 if none is in the
    /// text itself, or no name is anywhere although the question has some.
    ///
    /// @param text    the terms of a passage
    /// @param context those of what it stands under
    double coverage(Set<String> text, Set<String> context) {
        var all = new HashSet<>(text);
        all.addAll(context);
        var isAboutNames = names.isEmpty() || names.stream().anyMatch(all::contains);
        return isAboutNames && weight(text) > 0 ? weight(all) / weight(weights.keySet()) : 0;
    }
}
