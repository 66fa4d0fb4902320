package okaybot.search;

import java.util.BitSet;
import java.util.List;

/// The normalized words of a text, each Hangul syllable counting as one.
///
/// @param afterSpace the indexes of those before which there is a space or a sign
record TextWords(List<String> words, BitSet afterSpace) {
    int size() {
        return words.size();
    }

    /// Some of the words without the spaces between them.
    String letters(int from, int to) {
        return String.join("", words.subList(from, to));
    }

    /// How many letters of these words are before the last space.
    int lettersBeforeLastSpace(int from, int to) {
        var last = afterSpace.previousSetBit(to - 1);
        return last <= from ? 0 : words.subList(from, last).stream().mapToInt(String::length).sum();
    }

    /// Some of the words as a text.
    ///
    /// @param indexes theirs
    String text(BitSet indexes) {
        var text = new StringBuilder();
        indexes.stream().forEach(index -> {
            var isApart = afterSpace.get(index) || !indexes.get(index - 1);
            text.append(isApart && !text.isEmpty() ? " " : "").append(words.get(index));
        });
        return text.toString();
    }
}
