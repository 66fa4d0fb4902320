package okaybot.text;

import java.lang.Character.UnicodeScript;

/// How much room a text takes in a line.
public final class TextWidth {
    private TextWidth() {}

    /// In Latin letters; a Hangul syllable is as wide as two.
    public static int of(String text) {
        return (int) (text.codePoints().count()
                + text.codePoints().filter(letter -> UnicodeScript.of(letter) == UnicodeScript.HANGUL).count());
    }
}
