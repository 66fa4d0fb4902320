package okaybot.search.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.lucene.util.SmallFloat;

/// How well each term tells a few documents from the others (BM25F). All scores are computed once, as the documents never change: a
/// search only adds them up. Thread-safe.
public final class TermScores {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Scores> byTerm = new HashMap<>();

    private record Score(int document, double score) {}

    /// The scores of the documents that have a term. A common one is in nearly all documents, so they are kept as plain numbers.
    private static final class Scores {
        private final int[] documents;
        private final double[] scores;

        Scores(List<Score> all, double rarity) {
            documents = all.stream().mapToInt(Score::document).toArray();
            scores = all.stream().mapToDouble(score -> score.score * rarity).toArray();
        }

        /// Adds the scores of the documents to their sums.
        public void addTo(double[] sums) {
            for (var i = 0; i < documents.length; i++) {
                sums[documents[i]] += scores[i];
            }
        }
    }

    /// @param documents the fields of each with their terms, the same for all; what has twice the weight is there twice
    public static TermScores of(List<List<List<String>>> documents) {
        return new TermScores(documents,
                fields -> rounded(fields.stream().mapToInt(field -> rounded(field.size())).sum()));
    }

    /// Scores a term that a document has as if it were the only one.
    public static TermScores ofSingle(List<List<String>> documents) {
        return new TermScores(documents.stream().map(List::of).toList(), _ -> 1);
    }

    private TermScores(List<List<List<String>>> documents, ToIntFunction<List<List<String>>> lengthOf) {
        var lengths = documents.stream().mapToInt(fields -> fields.stream().mapToInt(List::size).sum())
                .filter(length -> length > 0).summaryStatistics();
        var counted = new HashMap<String, List<Score>>();
        for (var i = 0; i < documents.size(); i++) {
            var document = i;
            var share = lengthOf.applyAsInt(documents.get(i)) / lengths.getAverage();
            var rest = K1 * (1 - B + B * share);
            count(documents.get(i).stream().flatMap(List::stream).toList()).forEach((term, count) -> counted
                    .computeIfAbsent(term, _ -> new ArrayList<>()).add(new Score(document, count / (count + rest))));
        }
        var frequencies = frequencies(documents);
        counted.forEach((term, scores) -> {
            var frequency = frequencies.getOrDefault(term, 0L);
            var rarity = Math.log(1 + (lengths.getCount() - frequency + 0.5) / (frequency + 0.5));
            byTerm.put(term, new Scores(scores, rarity));
        });
    }

    /// A few words more or less make no document better.
    private static int rounded(int length) {
        return SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
    }

    private static Map<String, Long> count(Collection<String> terms) {
        return terms.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// How many documents have each term in the same field, the one in which most of them have it.
    private static Map<String, Long> frequencies(List<List<List<String>>> documents) {
        var most = new HashMap<String, Long>();
        var fieldCount = documents.stream().findFirst().map(List::size).orElse(0);
        for (var i = 0; i < fieldCount; i++) {
            var field = i;
            count(documents.stream().flatMap(fields -> new HashSet<>(fields.get(field)).stream()).toList())
                    .forEach((term, count) -> most.merge(term, count, Math::max));
        }
        return most;
    }

    /// Adds the scores of a term to those of the documents.
    public void addTo(double[] documents, String term) {
        var scores = byTerm.get(term);
        if (scores != null) {
            scores.addTo(documents);
        }
    }
}
