package okaybot.yaml.parse;

import okaybot.problem.Location;
import okaybot.problem.Problem;

/// A range of characters in one line of a file.
///
/// @param text   the whole line
/// @param line   counts from 1
/// @param column counts from 1, in code points
/// @param width  in code points
public record SourceSpan(String file, String text, int line, int column, int width) {
    public Problem problem(String message, String hint) {
        return new Problem(new Location(file, line, column), message, text, width, hint);
    }

    /// The line's text before this span.
    String textBefore() {
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(column - 1, length)));
    }

    /// The line's text from the start of this span.
    public String textFrom() {
        return text.substring(textBefore().length());
    }

    /// This span extended to the end of the line.
    SourceSpan toLineEnd() {
        String rest = textFrom().stripTrailing();
        return new SourceSpan(file, text, line, column, Math.max(1, rest.codePointCount(0, rest.length())));
    }
}
