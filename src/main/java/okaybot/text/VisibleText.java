package okaybot.text;

import java.util.regex.Pattern;

/// What people can see of a text that came from anywhere.
public final class VisibleText {
    /// Control, format (bidi marks among them), private and unassigned characters, and halves of surrogate pairs.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    /// A bit for each type of [Character#getType] that these two patterns find.
    private static final int UNCLEAN = (1 << Character.CONTROL) | (1 << Character.FORMAT)
            | (1 << Character.PRIVATE_USE) | (1 << Character.SURROGATE) | (1 << Character.UNASSIGNED)
            | (1 << Character.SPACE_SEPARATOR) | (1 << Character.LINE_SEPARATOR)
            | (1 << Character.PARAGRAPH_SEPARATOR);

    private VisibleText() {}

    /// The text in one line with single spaces, without anything that is not to be seen.
    public static String of(String untrusted) {
        if (isClean(untrusted)) {
            return untrusted;
        }
        var visible = UNPRINTABLE.matcher(SPACE.matcher(untrusted).replaceAll(" ")).replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ");
    }

    /// Whether nothing is to be done, as with nearly all text; much faster than to do nothing.
    private static boolean isClean(String text) {
        var before = 'x';
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            var clean = sign == ' ' ? before != ' ' : ((UNCLEAN >> Character.getType(sign)) & 1) == 0;
            if (!clean) {
                return false;
            }
            before = sign;
        }
        return true;
    }
}
