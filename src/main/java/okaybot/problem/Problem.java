package okaybot.problem;

/// A mistake in a file or a variable. Message, line and hint may contain the author's words unchanged; only
/// [#describe()] makes them safe to print.
///
/// @param at      where it is
/// @param message what is wrong
/// @param line    the author's line; empty if there is none to show
/// @param width   how many code points are wrong, starting at the column; at least 1
/// @param hint    how to fix it; empty if that is obvious
public record Problem(Location at, String message, String line, int width, String hint) {
    private static final int MAX_QUOTED = 60;

    /// A problem that has no line to show.
    public static Problem of(Location at, String message, String hint) {
        return new Problem(at, message, "", 1, hint);
    }

    /// The author's text as messages quote it: in backquotes, and shortened if it is long.
    public static String quote(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_QUOTED
                ? "`" + text + "`"
                : "`" + text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…`";
    }

    /// Location and message; below them the line with carets under the wrong words, and the hint. Contains no control or
    /// bidirectional characters, and no line break at the end.
    public String describe() {
        String head = TerminalText.sanitize(at + ": " + message);
        if (!line.isEmpty()) {
            return head + "\n" + SourceSnippet.render(at, line, width, hint);
        }
        return hint.isEmpty() ? head : head + "\n  " + TerminalText.sanitize(hint);
    }

    /// Location, message and hint on one line, as safe as [#describe()].
    public String oneLine() {
        return TerminalText.sanitize(at + ": " + message + (hint.isEmpty() ? "" : "; " + hint));
    }

    /// The same as [#describe()].
    @Override
    public String toString() {
        return describe();
    }
}
