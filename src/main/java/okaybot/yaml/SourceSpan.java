package okaybot.yaml;

/// Some words in one line of a file; line and column count from 1, the column and the width in code points.
record SourceSpan(SourceText source, int line, int column, int width) {
    Problem problem(String message, String hint) {
        return new Problem(new Location(source.file(), line, column), message, source.line(line), width, hint);
    }

    /// The line's text before these words.
    String before() {
        String text = source.line(line);
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(column - 1, length)));
    }

    /// The line's text from these words on.
    String onward() {
        return source.line(line).substring(before().length());
    }

    /// From here to the end of the line.
    SourceSpan toLineEnd() {
        String rest = onward().stripTrailing();
        return new SourceSpan(source, line, column, Math.max(1, rest.codePointCount(0, rest.length())));
    }
}
