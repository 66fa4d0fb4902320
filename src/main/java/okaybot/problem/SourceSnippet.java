package okaybot.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/// The part of a line that is shown with a problem: code points `from` (inclusive) to `to` (exclusive).
record SourceSnippet(List<Integer> line, int from, int to) {
    private static final int MAX_LENGTH = 100;
    /// How many code points of a long line are shown before the problem.
    private static final int MAX_BEFORE = 30;

    /// The numbered line, and below it the carets and the hint.
    static String render(Location at, String text, int width, String hint) {
        List<Integer> line = text.codePoints().boxed().toList();
        int column = Math.min(at.column() - 1, line.size());
        int from = Math.max(0, Math.min(column - MAX_BEFORE, line.size() - MAX_LENGTH));
        SourceSnippet snippet = new SourceSnippet(line, from, Math.min(line.size(), from + MAX_LENGTH));
        String number = "  " + at.line();
        String below = snippet.carets(column, width) + " " + TerminalText.sanitize(hint);
        return number + " | " + snippet.text() + "\n" + " ".repeat(number.length()) + " | " + below.stripTrailing();
    }

    private String text() {
        String text = codePoints(from, to).map(TerminalText::sanitize).collect(joining());
        return (from > 0 ? "…" : "") + text + (to < line.size() ? "…" : "");
    }

    private String carets(int column, int width) {
        String indent = (from > 0 ? " " : "") + codePoints(from, column).map(TerminalText::blank).collect(joining());
        int carets = codePoints(column, Math.min(column + width, to)).mapToInt(TerminalText::width).sum();
        return indent + "^".repeat(Math.max(1, carets));
    }

    private Stream<Integer> codePoints(int start, int end) {
        return line.subList(start, end).stream();
    }
}
