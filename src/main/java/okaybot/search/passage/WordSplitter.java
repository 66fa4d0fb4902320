package okaybot.search.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text between words, and inside of a word only if it is too long by itself.
final class WordSplitter {
    private WordSplitter() {}

    /// The words of a text in pieces, in their order. Nothing is lost but spaces.
    ///
    /// @param maxWords  of a piece
    /// @param maxLength of a piece, in UTF-16 units; at least 100
    static List<String> pieces(String text, int maxWords, int maxLength) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var words = 0;
        for (var word : words(text, maxLength)) {
            if (words == maxWords || (words > 0 && piece.length() + 1 + word.length() > maxLength)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                words = 0;
            }
            piece.append(words == 0 ? "" : " ").append(word);
            words++;
        }
        if (words > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /// The words, those that are too long in several pieces.
    static List<String> words(String text, int maxLength) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("\\s+", -1)) {
            var rest = word;
            while (rest.length() > maxLength) {
                var end = end(rest, maxLength);
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (!rest.isEmpty()) {
                words.add(rest);
            }
        }
        return words;
    }

    /// The last place where a word can be cut; what a reader sees as one character is not split.
    private static int end(String word, int maxLength) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        var end = characters.isBoundary(maxLength) ? maxLength : characters.preceding(maxLength);
        if (end > 0) {
            return end;
        }
        return Character.isHighSurrogate(word.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    }
}
