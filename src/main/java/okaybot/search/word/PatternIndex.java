package okaybot.search.word;

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
    private final Node words = new Node(' ');

    /// A letter of a word that a pattern needs; together they are a trie.
    private static final class Node {
        /// Enough for the letters of one script, of which the lowest bits differ.
        private static final int MAX_PLACES = 32;

        private final char letter;
        /// Another one with the same place.
        private @Nullable Node other;
        /// The letters that follow, by their places. Looked up for each letter of a text, so without boxing them for a map. Behind most
        /// letters there is one, so there are only as many places as letters need, a power of two.
        private @Nullable Node[] next = new Node[1];
        private int following;
        /// The places of those that need the word that ends here, if one does.
        private @Nullable BitSet ending;

        Node(char letter) {
            this.letter = letter;
        }

        @Nullable
        Node next(char following) {
            var node = next[following & (next.length - 1)];
            while (node != null && node.letter != following) {
                node = node.other;
            }
            return node;
        }

        Node add(char added) {
            var known = next(added);
            if (known != null) {
                return known;
            }
            if (following++ == next.length && next.length < MAX_PLACES) {
                spread();
            }
            return place(new Node(added));
        }

        private void spread() {
            var before = next;
            next = new Node[2 * before.length];
            for (var node : before) {
                while (node != null) {
                    var rest = node.other;
                    var _ = place(node);
                    node = rest;
                }
            }
        }

        private Node place(Node node) {
            var place = node.letter & (next.length - 1);
            node.other = next[place];
            next[place] = node;
            return node;
        }

        void addEnding(int place) {
            if (ending == null) {
                ending = new BitSet();
            }
            ending.set(place);
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
        node.addEnding(place);
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
                if (node.ending != null) {
                    places.or(node.ending);
                }
                node = to < letters.length() ? node.next(letters.charAt(to)) : null;
            }
        }
        return places;
    }
}
