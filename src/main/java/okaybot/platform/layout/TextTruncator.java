package okaybot.platform.layout;

import java.text.BreakIterator;
import java.util.Locale;

/// Shortens text that must fit, such as the label of a button.
public final class TextTruncator {
    private TextTruncator() {}

    /// At most so many UTF-16 units of the text; dots tell that something is cut off. What a reader sees as one character is
    /// not cut.
    public static String truncate(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(maxLength)) + "…";
    }
}
