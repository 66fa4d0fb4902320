package okaybot.search.passage;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Finds out how much each term of a question counts.
record QueryWeigher(IndexReader reader, PassageAnalyzer analyzer) {
    /// A longer question is cut off, and a word of more parts.
    private static final int MAX_WORDS = 32;
    private static final int MAX_TERMS = 64;
    /// How many letters the ending of a Korean word has at most, such as 에서는.
    private static final int MAX_ENDING = 3;

    /// What is in no article counts as much as the rarest term that is in one: it may be another word for the same.
    QueryTerms weigh(PassageQuery query) throws IOException {
        var weights = new HashMap<String, Double>();
        var unknown = new HashSet<String>();
        for (var word : words(query)) {
            if (weights.size() + unknown.size() < MAX_TERMS) {
                add(terms(word), weights, unknown);
            }
        }
        var rarest = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        unknown.forEach(term -> weights.put(term, rarest));
        return new QueryTerms(weights, terms(String.join(" ", query.names())).stream().collect(Collectors.toSet()));
    }

    private static List<String> words(PassageQuery query) {
        return query.words().stream().flatMap(text -> Stream.of(text.split("\\s+", -1))).limit(MAX_WORDS).toList();
    }

    private List<String> terms(String text) {
        return analyzer.terms(text).stream().limit(MAX_WORDS).toList();
    }

    /// @param terms of one word. If a part of a Korean word is in an article, the rest may be an ending
    private void add(List<String> terms, HashMap<String, Double> weights, Set<String> unknown) throws IOException {
        var missing = new HashSet<String>();
        for (var term : terms) {
            var frequency = reader.docFreq(new Term(PassageDocument.TEXT, term));
            if (frequency > 0) {
                weights.put(term, weight(frequency));
            } else {
                missing.add(term);
            }
        }
        var isEnding = missing.size() < terms.size() && missing.size() <= MAX_ENDING
                && PassageAnalyzer.isPairOfLetters(terms.getFirst());
        if (!isEnding) {
            unknown.addAll(missing);
        }
    }

    /// One more than in the ranking (BM25), so that in a few articles a term counts that is everywhere.
    private double weight(int frequency) {
        return 1 + Math.log(1 + (reader.maxDoc() - frequency + 0.5) / (frequency + 0.5));
    }
}
