package okaybot.search.word;

import java.util.Locale;

/// The words of a text in small letters, without punctuation.
public final class PlainWording {
    private static final String APOSTROPHES = "'’";

    private PlainWording() {}

    /// Words are separated by one space; what stands around an apostrophe is one word. A loop, since each question is read so several
    /// times.
    public static String of(String text) {
        var words = new StringBuilder(text.length());
        var isApart = false;
        for (var letter : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (WordTokenizer.isLetterOrDigit(letter)) {
                words.append(isApart && !words.isEmpty() ? " " : "").appendCodePoint(letter);
                isApart = false;
            } else {
                isApart |= APOSTROPHES.indexOf(letter) < 0;
            }
        }
        return words.toString();
    }
}
