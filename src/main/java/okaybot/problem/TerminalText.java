package okaybot.problem;

import static java.util.stream.Collectors.joining;

import org.jline.utils.WCWidth;

/// Makes text safe to print in a terminal, and measures how many columns it takes there.
public final class TerminalText {
    private TerminalText() {}

    static String sanitize(String text) {
        return text.codePoints().mapToObj(TerminalText::sanitize).collect(joining());
    }

    /// The character itself, or `�` if it would control the terminal or be invisible.
    static String sanitize(int c) {
        return isUnsafe(c) ? "\uFFFD" : Character.toString(c);
    }

    /// Whether the character would control the terminal or be invisible. Tabs are safe.
    public static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /// Blank space as wide as the character. A tab stays a tab, because its width depends on its column.
    static String blank(int c) {
        return c == '\t' ? "\t" : " ".repeat(width(c));
    }

    static int width(int c) {
        return isUnsafe(c) || c == '\t' ? 1 : Math.max(0, WCWidth.wcwidth(c));
    }
}
