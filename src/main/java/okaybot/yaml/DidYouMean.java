package okaybot.yaml;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// How the author's words and ours are put into sentences.
final class DidYouMean {
    private static final int LONGEST_QUOTE = 60;
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private DidYouMean() {}

    /// The Java name in lower case, with hyphens: `playedBy` and `PLAYED_BY` are both `played-by`.
    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    static String quote(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE
                ? "`" + text + "`"
                : "`" + text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…`";
    }

    /// The known word that the author may have meant, if one is near.
    static Optional<String> nearest(String word, Collection<String> known) {
        int limit = word.length() <= 3 ? 1 : Math.max(2, word.length() / 5);
        return known.stream().filter(k -> distance(word, k) <= limit).min(comparingInt(k -> distance(word, k)));
    }

    private static int distance(String word, String known) {
        return Math.abs(word.length() - known.length()) > Math.max(2, word.length() / 5)
                ? Integer.MAX_VALUE
                : DISTANCE.apply(word.toLowerCase(Locale.ROOT), known);
    }

    /// A question after the nearest known word, else the list of them all.
    static String suggest(String word, String lead, Collection<String> known) {
        return nearest(word, known).map(k -> "did you mean " + quote(k) + "?")
                .orElseGet(() -> lead + known.stream().map(DidYouMean::quote).collect(joining(", ")));
    }
}
