package okaybot.search.word;

import java.util.BitSet;
import java.util.List;

/// The normalized words of a text, each Hangul syllable counting as one.
public final class TextWords {
    private final List<String> words;
    private final BitSet afterSpace;
    private final String letters;
    /// Where each word begins in the letters, and where the last one ends.
    private final int[] starts;

    /// @param afterSpace the indexes of those before which there is a space or a sign
    public TextWords(List<String> words, BitSet afterSpace) {
        this.words = words;
        this.afterSpace = afterSpace;
        letters = String.join("", words);
        starts = new int[words.size() + 1];
        for (var i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
    }

    /// The words in their order.
    public List<String> words() {
        return words;
    }

    /// The indexes of the words before which there is a space or a sign.
    public BitSet afterSpace() {
        return afterSpace;
    }

    /// The number of words.
    public int size() {
        return words.size();
    }

    /// Some of the words without the spaces between them.
    public String letters(int from, int to) {
        return letters.substring(starts[from], starts[to]);
    }

    /// How many letters of these words are before the last space.
    int lettersBeforeLastSpace(int from, int to) {
        var last = afterSpace.previousSetBit(to - 1);
        return last <= from ? 0 : starts[last] - starts[from];
    }

    /// Some of the words as a text.
    ///
    /// @param indexes theirs
    public String text(BitSet indexes) {
        var text = new StringBuilder();
        indexes.stream().forEach(index -> {
            var isApart = afterSpace.get(index) || !indexes.get(index - 1);
            text.append(isApart && !text.isEmpty() ? " " : "").append(words.get(index));
        });
        return text.toString();
    }
}
