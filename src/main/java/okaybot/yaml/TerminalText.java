package okaybot.yaml;

import static java.util.stream.Collectors.joining;

/// How code points look in a terminal: which of them are safe to print, and how many columns they take.
final class TerminalText {
    /// First and last code points that take two columns: East Asian scripts, their punctuation and full-width forms.
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD}};

    private TerminalText() {}

    static String clean(String text) {
        return text.codePoints().mapToObj(TerminalText::clean).collect(joining());
    }

    /// The character itself, or `�` if it would act on the terminal instead of being seen.
    static String clean(int c) {
        return isUnsafe(c) ? "\uFFFD" : Character.toString(c);
    }

    static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Blank space as wide as the character; a tab stays one, for it goes as far in the line below.
    static String blank(int c) {
        return c == '\t' ? "\t" : " ".repeat(width(c));
    }

    static int width(int c) {
        if (isUnsafe(c)) {
            return 1;
        }
        if (isWide(c)) {
            return 2;
        }
        return isDrawnOntoTheLast(c) ? 0 : 1;
    }

    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return Character.isEmojiPresentation(c);
    }

    /// Accents, and the vowels and finals of a Hangul syllable written letter by letter.
    private static boolean isDrawnOntoTheLast(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || (c >= 0x1160 && c <= 0x11FF);
    }
}
