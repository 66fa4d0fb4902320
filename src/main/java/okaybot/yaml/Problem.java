package okaybot.yaml;

/// One thing that is wrong with a file. Message, line and hint may hold the author's words as they are;
/// only [#describe()] makes them safe to print.
///
/// @param at      where it is
/// @param message what is wrong
/// @param line    the author's own line, empty if there is none to show
/// @param width   how many code points are wrong, from the column on; at least 1
/// @param hint    what to do about it, empty if that is plain
public record Problem(Location at, String message, String line, int width, String hint) {
    /// The place and the message; below them the line with carets under the wrong words, and the hint. Without control
    /// characters and bidi marks; no line break at the end.
    public String describe() {
        String head = TerminalText.clean(at + ": " + message);
        if (!line.isEmpty()) {
            return head + "\n" + SourceSnippet.of(this);
        }
        return hint.isEmpty() ? head : head + "\n  " + TerminalText.clean(hint);
    }

    /// The same as [#describe()].
    @Override
    public String toString() {
        return describe();
    }
}
