package okaybot.platform.console.input;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/// Keeps every candidate. JLine would drop those in which the typed letters do not occur, but names are found in any
/// spelling.
final class KeepAllMatcher extends CompletionMatcherImpl {
    @Override
    protected void defaultMatchers(Map<LineReader.Option, Boolean> options, boolean prefix, CompletingParsedLine line,
            boolean caseInsensitive, int errors, String originalGroupName) {
        super.defaultMatchers(options, prefix, line, caseInsensitive, errors, originalGroupName);
        // While candidates are shown and the user goes on typing, JLine passes lines of another type, which must be
        // filtered.
        if (line instanceof TypedLine) {
            matchers = List.of(candidates -> candidates);
        }
    }
}
