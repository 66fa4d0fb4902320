package okaybot.yaml;

import static java.util.regex.Pattern.compile;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in an author's words why a file is not YAML. Each rule is a mistake that people make; the first that fits is it.
///
/// @param complaint what SnakeYAML says of it
/// @param before    the author's text before the place, from the start of the line above
/// @param onOpening whether the place to show is where SnakeYAML says that the trouble began
/// @param extent    how many of the words there are shown
record SyntaxErrorExplainer(Pattern complaint, Pattern before, boolean onOpening, UnaryOperator<SourceSpan> extent,
        String message,
        String hint) {
    private static final String QUOTE = "put the text in quotes";
    private static final String ANYTHING = "";
    private static final String NO_SPACE_AFTER_COLON = "^[ -]*[\\w-]+:\\S.*\n";

    private static final List<SyntaxErrorExplainer> RULES = List.of(
            at("TAB", ANYTHING, "a tab in the indentation", "indent with spaces"),
            at("character '(.)' that cannot start", ANYTHING, "a text cannot start with `$1`", QUOTE),
            began("alias|anchor|tag", "a text cannot start with a sign that means something to YAML", QUOTE)
                    .toLineEnd(),
            began("quoted scalar.* end of stream", "this quote is never closed", "close it where the text ends"),
            at("document separator", ANYTHING, "a line `---` within a quoted text",
                    "is the quote above it never closed?"),
            at("escape|hexadecimal", ANYTHING, "no such escape after `\\`", "write `\\\\` for a backslash"),
            at("block scalar", ANYTHING, "no text may follow `|` or `>` in its line", "start the text in the next line")
                    .toLineEnd(),
            at("mapping values", ":\\s[^\n]*$", "a second `: ` in one line", QUOTE),
            at("mapping values", NO_SPACE_AFTER_COLON, "the line above is no key with a value",
                    "put a space after its colon"),
            at("mapping values", ANYTHING, "a key where none can be", "start the keys of a group in the same column"),
            began("simple key", "this line is no key with a value",
                    "write `key: value`, with a space after the colon; or indent it, if it goes on with the text above")
                    .toLineEnd(),
            began("flow (sequence|mapping).*(<stream end>|got : below)", "this bracket is never closed",
                    "close it where the list ends"),
            at("flow sequence", ANYTHING, "a `,` or `]` should be here",
                    "put texts with brackets, commas or quotes in quotes"),
            at("flow mapping", ANYTHING, "a `,` or `}` should be here",
                    "put texts with braces, commas or quotes in quotes"),
            at("<block end>.*<scalar>", "[\"']\\s*$", "the text goes on after its closing quote",
                    "put quotes around the whole text; a ' within '…' is written ''").toLineEnd(),
            at("<block end>.*<scalar>", "[]}]\\s*$", "the text goes on after its closing bracket", QUOTE).toLineEnd(),
            at("<block end>.*'[]},]'", ANYTHING, "a bracket or comma too many", QUOTE),
            at("<block end>.*'-'", ANYTHING, "a list entry where a key should be",
                    "indent the entries of a list alike"),
            at("<block end>", ANYTHING, "the indentation fits nothing above",
                    "start it in the column of its neighbours")
                    .toLineEnd(),
            at("node content.*'(.)'", ANYTHING, "a text cannot start with `$1`", QUOTE),
            at("sequence entries", ANYTHING, "a list entry cannot start here",
                    "start each `- ` entry on a line of its own"),
            at("document start|directive", ANYTHING, "this belongs to nothing above",
                    "is a bracket above closed too early?").toLineEnd(),
            at("(?s)(.*)", ANYTHING, "this is not YAML ($1)", "a text with special signs needs quotes"));

    static Problem explain(RuntimeException e, SourceSpan last) {
        return switch (e) {
            case MarkedYamlEngineException marked -> explain(marked, last.source());
            case NestingTooDeepException _ -> last.problem("too many lists and groups within each other", "");
            default -> last.problem("this is not YAML (" + e.getMessage() + ")", "");
        };
    }

    private static Problem explain(MarkedYamlEngineException e, SourceText source) {
        SourceSpan at = span(e.getProblemMark(), source).orElse(source.at(0));
        SourceSpan opening = span(e.getContextMark(), source).orElse(at);
        String complaint = e.getContext() + ": " + e.getProblem() + (at.line() > opening.line() ? " below" : "");
        String before = source.line(at.line() - 1) + "\n" + at.before();
        return RULES.stream().filter(r -> r.fits(complaint, before)).findFirst().orElseThrow()
                .problem(complaint, at, opening);
    }

    private static Optional<SourceSpan> span(Optional<Mark> mark, SourceText source) {
        return mark.map(m -> source.between(m, m));
    }

    private boolean fits(String complaint, String before) {
        return this.complaint.matcher(complaint).find() && this.before.matcher(before).find();
    }

    private Problem problem(String complaint, SourceSpan at, SourceSpan opening) {
        var match = this.complaint.matcher(complaint);
        String told = match.find() && match.groupCount() > 0 ? message.replace("$1", match.group(1)) : message;
        return extent.apply(onOpening ? opening : at).problem(told, hint);
    }

    private static SyntaxErrorExplainer at(String complaint, String before, String message, String hint) {
        return new SyntaxErrorExplainer(compile(complaint), compile(before), false, UnaryOperator.identity(), message,
                hint);
    }

    private static SyntaxErrorExplainer began(String complaint, String message, String hint) {
        return new SyntaxErrorExplainer(compile(complaint), compile(ANYTHING), true, UnaryOperator.identity(), message,
                hint);
    }

    private SyntaxErrorExplainer toLineEnd() {
        return new SyntaxErrorExplainer(complaint, before, onOpening, SourceSpan::toLineEnd, message, hint);
    }
}
