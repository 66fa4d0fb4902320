package okaybot.search;

import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text in small letters, without punctuation.
public final class PlainWording {
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainWording() {}

    /// Words are separated by one space; what stands around an apostrophe is one word.
    public static String of(String text) {
        return NO_LETTERS.matcher(APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll(" ")
                .strip();
    }
}
