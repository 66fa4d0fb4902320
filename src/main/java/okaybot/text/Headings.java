package okaybot.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// How a text is written that stands by itself, such as a title or the label of a button.
public final class Headings {
    /// Not `tvN` or `iCarly`, which are spelt so everywhere.
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("^\\p{Ll}+ .*", Pattern.DOTALL);

    private Headings() {}

    /// The text with a capital letter at its beginning: `La madre de Moon-young`, which is `la madre` within a sentence.
    public static String of(String text, Locale locale) {
        return LOWER_CASE_WORD.matcher(text).matches() ? capitalized(text, locale) : text;
    }

    /// The text with a capital letter at its beginning, also if it is a single word.
    ///
    /// @param text not empty
    public static String capitalized(String text, Locale locale) {
        var end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(locale) + text.substring(end);
    }
}
