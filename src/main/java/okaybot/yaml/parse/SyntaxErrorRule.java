package okaybot.yaml.parse;

import static java.util.regex.Pattern.compile;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okaybot.problem.Problem;

/// Explains one mistake that authors make.
///
/// @param complaint matches SnakeYAML's message
/// @param before    matches the author's text before the error, from the start of the line above
/// @param atOpening whether to point at where the broken part starts instead of where SnakeYAML noticed it
/// @param extent    how much of the line to underline
record SyntaxErrorRule(Pattern complaint, Pattern before, boolean atOpening, UnaryOperator<SourceSpan> extent,
        String message, String hint) {
    private static final String ANYTHING = "";

    /// Points at where SnakeYAML noticed the error. `$1` in the message is the complaint's first group.
    static SyntaxErrorRule atError(String complaint, String message, String hint) {
        return atError(complaint, ANYTHING, message, hint);
    }

    static SyntaxErrorRule atError(String complaint, String before, String message, String hint) {
        return new SyntaxErrorRule(compile(complaint), compile(before), false, UnaryOperator.identity(), message,
                hint);
    }

    /// Points at where the broken part starts.
    static SyntaxErrorRule atOpening(String complaint, String message, String hint) {
        return new SyntaxErrorRule(compile(complaint), compile(ANYTHING), true, UnaryOperator.identity(), message,
                hint);
    }

    /// The same rule, underlining the rest of the line.
    SyntaxErrorRule toLineEnd() {
        return new SyntaxErrorRule(complaint, before, atOpening, SourceSpan::toLineEnd, message, hint);
    }

    boolean matches(String actualComplaint, String textBefore) {
        return complaint.matcher(actualComplaint).find() && before.matcher(textBefore).find();
    }

    Problem problem(String actualComplaint, SourceSpan error, SourceSpan opening) {
        var match = complaint.matcher(actualComplaint);
        String text = match.find() && match.groupCount() > 0 ? message.replace("$1", match.group(1)) : message;
        return extent.apply(atOpening ? opening : error).problem(text, hint);
    }
}
