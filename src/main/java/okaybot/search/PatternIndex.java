package okaybot.search;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Many things with a [WordPattern] each, of which a text has hardly any. A text is read once for the words that all of them need,
/// instead of once for each word. Thread-safe.
public final class PatternIndex<T> {
    private final List<T> all;
    /// The places of those whose pattern needs no certain word.
    private final BitSet always = new BitSet();
    private final Node words = new Node(' ', null);

    /// A letter of a word that a pattern needs; together they are a trie.
    private static final class Node {
        /// Enough for the letters of one script, of which the lowest bits differ.
        private static final int PLACES = 32;

        private final char letter;
        /// Another one with the same place.
        private final @Nullable Node other;
        /// The letters that follow, by their places. Looked up for each letter of a text, so without boxing them for a map.
        private final @Nullable Node[] next = new Node[PLACES];
        /// The places of those that need the word that ends here.
        private final BitSet ending = new BitSet();

        Node(char letter, @Nullable Node other) {
            this.letter = letter;
            this.other = other;
        }

        @Nullable
        Node next(char following) {
            var node = next[following % PLACES];
            while (node != null && node.letter != following) {
                node = node.other;
            }
            return node;
        }

        Node add(char following) {
            var known = next(following);
            if (known != null) {
                return known;
            }
            var added = new Node(following, next[following % PLACES]);
            next[following % PLACES] = added;
            return added;
        }
    }

    /// @param all in the order in which they are tried
    public PatternIndex(List<T> all, Function<T, WordPattern> patternOf) {
        this.all = List.copyOf(all);
        for (var i = 0; i < all.size(); i++) {
            var required = patternOf.apply(all.get(i)).required();
            always.set(i, required.isEmpty());
            for (var word : required) {
                add(word, i);
            }
        }
    }

    /// An index of patterns alone.
    public static PatternIndex<WordPattern> of(List<WordPattern> patterns) {
        return new PatternIndex<>(patterns, pattern -> pattern);
    }

    private void add(String word, int place) {
        var node = words;
        for (var i = 0; i < word.length(); i++) {
            node = node.add(word.charAt(i));
        }
        node.ending.set(place);
    }

    /// Those whose pattern may be found in a text, in their order. All others need not be tried.
    public Stream<T> mayBeIn(String text) {
        return placesIn(text).stream().mapToObj(all::get);
    }

    /// The places of the same in the list of all.
    BitSet placesIn(String text) {
        var places = (BitSet) always.clone();
        var letters = text.toLowerCase(Locale.ROOT);
        for (var from = 0; from < letters.length(); from++) {
            var node = words.next(letters.charAt(from));
            for (var to = from + 1; node != null; to++) {
                if (!node.ending.isEmpty()) {
                    places.or(node.ending);
                }
                node = to < letters.length() ? node.next(letters.charAt(to)) : null;
            }
        }
        return places;
    }
}
