package okaybot.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Shortens text that must fit, such as the label of a button.
public final class TextTruncator {
    private TextTruncator() {}

    /// The text, cut off if it has more than `maxLength` UTF-16 units; then it ends with an ellipsis. A grapheme (what
    /// a reader sees as one character) is not split.
    public static String truncate(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(maxLength)) + "…";
    }

    /// The same, but cut off behind a word if one ends in the second half: half a word reads like another one.
    public static String truncateToWords(String text, int maxLength) {
        var cut = truncate(text, maxLength);
        var kept = cut.length() - 1;
        if (cut.equals(text) || Character.isWhitespace(text.charAt(kept))) {
            return cut;
        }
        var space = cut.lastIndexOf(' ');
        return space > kept / 2 ? cut.substring(0, space) + "…" : cut;
    }
}
