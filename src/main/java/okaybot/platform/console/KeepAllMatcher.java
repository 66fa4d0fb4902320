package okaybot.platform.console;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/// Keeps every candidate. They were found by any spelling, so the letters that were typed need not occur in them.
final class KeepAllMatcher extends CompletionMatcherImpl {
    @Override
    protected void defaultMatchers(Map<LineReader.Option, Boolean> options, boolean prefix, CompletingParsedLine line,
            boolean caseInsensitive, int errors, String originalGroupName) {
        super.defaultMatchers(options, prefix, line, caseInsensitive, errors, originalGroupName);
        // Any other line is what JLine makes of letters that follow while the candidates are on show.
        if (line instanceof TypedLine) {
            matchers = List.of(candidates -> candidates);
        }
    }
}
