package okaybot.yaml;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/// The part of an author's line that is shown with a problem: code points `from` to `to` (exclusive) of the line.
record SourceSnippet(List<Integer> line, int from, int to) {
    private static final int LENGTH = 100;
    /// How much of a long line is shown before the problem.
    private static final int BEFORE = 30;

    /// The numbered line, and below it the carets and the hint.
    static String of(Problem problem) {
        List<Integer> line = problem.line().codePoints().boxed().toList();
        int column = Math.min(problem.at().column() - 1, line.size());
        int from = Math.max(0, Math.min(column - BEFORE, line.size() - LENGTH));
        SourceSnippet snippet = new SourceSnippet(line, from, Math.min(line.size(), from + LENGTH));
        String number = "  " + problem.at().line();
        String below = snippet.carets(column, problem.width()) + " " + TerminalText.clean(problem.hint());
        return number + " | " + snippet.text() + "\n" + " ".repeat(number.length()) + " | " + below.stripTrailing();
    }

    private String text() {
        String text = points(from, to).map(TerminalText::clean).collect(joining());
        return (from > 0 ? "…" : "") + text + (to < line.size() ? "…" : "");
    }

    private String carets(int column, int width) {
        String indent = (from > 0 ? " " : "") + points(from, column).map(TerminalText::blank).collect(joining());
        int carets = points(column, Math.min(column + width, to)).mapToInt(TerminalText::width).sum();
        return indent + "^".repeat(Math.max(1, carets));
    }

    private Stream<Integer> points(int start, int end) {
        return line.subList(start, end).stream();
    }
}
