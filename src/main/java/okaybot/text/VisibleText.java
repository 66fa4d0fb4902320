package okaybot.text;

import java.util.regex.Pattern;

/// Removes invisible characters from untrusted text.
public final class VisibleText {
    /// Control, format (bidi marks among them), private and unassigned characters, and halves of surrogate pairs.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    /// One bit for each type of [Character#getType] that the two patterns match.
    private static final int REPLACED_TYPES = (1 << Character.CONTROL) | (1 << Character.FORMAT)
            | (1 << Character.PRIVATE_USE) | (1 << Character.SURROGATE) | (1 << Character.UNASSIGNED)
            | (1 << Character.SPACE_SEPARATOR) | (1 << Character.LINE_SEPARATOR)
            | (1 << Character.PARAGRAPH_SEPARATOR);

    private VisibleText() {}

    /// The text on one line with single spaces, without invisible characters.
    public static String of(String untrusted) {
        if (isClean(untrusted)) {
            return untrusted;
        }
        var visible = UNPRINTABLE.matcher(SPACE.matcher(untrusted).replaceAll(" ")).replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ");
    }

    /// Whether there is nothing to replace, as in nearly all text. Much faster than the patterns.
    private static boolean isClean(String text) {
        var previous = 'x';
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var clean = character == ' '
                    ? previous != ' '
                    : ((REPLACED_TYPES >> Character.getType(character)) & 1) == 0;
            if (!clean) {
                return false;
            }
            previous = character;
        }
        return true;
    }
}
