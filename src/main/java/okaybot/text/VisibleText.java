package okaybot.text;

import java.util.regex.Pattern;

/// Removes invisible characters from untrusted text, except those that belong to a visible one: the joiners inside words
/// (Persian, Indic) and emoji, and the tags of a flag.
public final class VisibleText {
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE_START = Pattern.compile("[\\p{Z}\\s\\p{Cc}\\p{Cf}]*");
    /// Such as England's: a black flag, a region in tag characters, and the closing tag (UTS 51, Emoji Tag Sequences).
    private static final Pattern FLAG = Pattern.compile("🏴[\\x{E0030}-\\x{E007A}]{1,6}\\x{E007F}");
    /// What Unicode will never use for a visible character. Other unassigned characters may be emoji newer than the JDK.
    private static final Pattern NEVER_VISIBLE = Pattern.compile(
            "[\\p{IsNoncharacter_Code_Point}\\x{2065}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E00FF}\\x{E01F0}-\\x{E0FFF}]");
    /// Some Indic words end with one of these and a joiner (RFC 5892, A.2).
    private static final String VIRAMAS = "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_ASCII = 0x7F;
    /// One bit for each type of [Character#getType] that may have to be replaced.
    private static final int REPLACED_TYPES = (1 << Character.CONTROL) | (1 << Character.FORMAT)
            | (1 << Character.PRIVATE_USE) | (1 << Character.SURROGATE) | (1 << Character.UNASSIGNED)
            | (1 << Character.SPACE_SEPARATOR) | (1 << Character.LINE_SEPARATOR)
            | (1 << Character.PARAGRAPH_SEPARATOR);

    private VisibleText() {}

    /// The text on one line with single spaces, without invisible characters.
    public static String of(String untrusted) {
        return isClean(untrusted)
                ? untrusted
                : SPACE.matcher(withoutInvisible(SPACE.matcher(untrusted).replaceAll(" "))).replaceAll(" ");
    }

    /// The index of the first visible character; the length of the text if there is none.
    public static int start(String text) {
        var invisible = INVISIBLE_START.matcher(text);
        return invisible.lookingAt() ? invisible.end() : 0;
    }

    /// Whether there is nothing to replace, as in nearly all text. Much faster than looking at code points.
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

    private static String withoutInvisible(String text) {
        var visible = new StringBuilder(text.length());
        var flag = FLAG.matcher(text);
        for (var i = 0; i < text.length();) {
            var end = i + Character.charCount(text.codePointAt(i));
            if (flag.region(i, text.length()).lookingAt()) {
                end = flag.end();
                visible.append(text, i, end);
            } else if (isVisible(text.codePointAt(i)) || isJoiner(visible, text, i)) {
                visible.append(text, i, end);
            }
            i = end;
        }
        return visible.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.UNASSIGNED -> !NEVER_VISIBLE.matcher(Character.toString(character)).matches();
            default -> true;
        };
    }

    /// Whether there is a joiner with something to join: what is already kept, and what follows.
    private static boolean isJoiner(StringBuilder before, String text, int place) {
        var character = text.charAt(place);
        if ((character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER) || before.isEmpty()) {
            return false;
        }
        var previous = before.codePointBefore(before.length());
        return VIRAMAS.indexOf(previous) >= 0 || (isJoinable(previous) && place + 1 < text.length()
                && isJoinable(text.codePointAt(place + 1)));
    }

    /// Joiners mean nothing between letters without accents, digits and punctuation.
    private static boolean isJoinable(int character) {
        return character > LAST_ASCII && isVisible(character) && !Character.isSpaceChar(character);
    }
}
