package okaybot.problem;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/// Hints for misspelt words.
public final class DidYouMean {
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private DidYouMean() {}

    /// The known word that the author may have meant; empty if none is similar.
    public static Optional<String> nearest(String word, Collection<String> known) {
        int limit = word.length() <= 3 ? 1 : Math.max(2, word.length() / 5);
        return known.stream().filter(k -> distance(word, k) <= limit).min(comparingInt(k -> distance(word, k)));
    }

    private static int distance(String word, String known) {
        return Math.abs(word.length() - known.length()) > Math.max(2, word.length() / 5)
                ? Integer.MAX_VALUE
                : DISTANCE.apply(word.toLowerCase(Locale.ROOT), known);
    }

    /// "did you mean ...?" with the nearest known word; if none is similar, `intro` with all known words.
    public static String suggest(String word, String intro, Collection<String> known) {
        return nearest(word, known).map(k -> "did you mean " + Problem.quote(k) + "?")
                .orElseGet(() -> intro + known.stream().map(Problem::quote).collect(joining(", ")));
    }
}
