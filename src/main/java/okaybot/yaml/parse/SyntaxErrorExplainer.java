package okaybot.yaml.parse;

import static okaybot.yaml.parse.SyntaxErrorRule.atError;
import static okaybot.yaml.parse.SyntaxErrorRule.atOpening;

import java.util.List;
import java.util.Optional;
import okaybot.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Explains in an author's words why a file is not valid YAML.
final class SyntaxErrorExplainer {
    private static final String QUOTE = "put the text in quotes";
    private static final String NO_SPACE_AFTER_COLON = "^[ -]*[\\w-]+:\\S.*\n";

    /// The first rule that matches is used.
    private static final List<SyntaxErrorRule> RULES = List.of(
            atError("TAB", "a tab in the indentation", "indent with spaces"),
            atError("character '(.)' that cannot start", "a text cannot start with `$1`", QUOTE),
            atOpening("alias|anchor|tag", "a text cannot start with a sign that means something to YAML", QUOTE)
                    .toLineEnd(),
            atOpening("quoted scalar.* end of stream", "this quote is never closed", "close it where the text ends"),
            atError("document separator", "a line `---` within a quoted text", "is the quote above it never closed?"),
            atError("escape|hexadecimal", "no such escape after `\\`", "write `\\\\` for a backslash"),
            atError("block scalar", "no text may follow `|` or `>` in its line", "start the text in the next line")
                    .toLineEnd(),
            atError("mapping values", ":\\s[^\n]*$", "a second `: ` in one line", QUOTE),
            atError("mapping values", NO_SPACE_AFTER_COLON, "the line above is not a key with a value",
                    "put a space after its colon"),
            atError("mapping values", "a key is not allowed here", "start the keys of a group in the same column"),
            atOpening("simple key", "this line is not a key with a value",
                    "write `key: value`, with a space after the colon; or indent it, if it goes on with the text above")
                    .toLineEnd(),
            atOpening("flow (sequence|mapping).*(<stream end>|got : below)", "this bracket is never closed",
                    "close it where the list ends"),
            atError("flow sequence", "a `,` or `]` should be here",
                    "put texts with brackets, commas or quotes in quotes"),
            atError("flow mapping", "a `,` or `}` should be here", "put texts with braces, commas or quotes in quotes"),
            atError("<block end>.*<scalar>", "[\"']\\s*$", "the text goes on after its closing quote",
                    "put quotes around the whole text; a ' within '…' is written ''").toLineEnd(),
            atError("<block end>.*<scalar>", "[]}]\\s*$", "the text goes on after its closing bracket", QUOTE)
                    .toLineEnd(),
            atError("<block end>.*'[]},]'", "a bracket or comma too many", QUOTE),
            atError("<block end>.*'-'", "a list entry where a key should be", "indent the entries of a list alike"),
            atError("<block end>", "the indentation matches nothing above",
                    "start it in the same column as its neighbours").toLineEnd(),
            atError("node content.*'(.)'", "a text cannot start with `$1`", QUOTE),
            atError("sequence entries", "a list entry cannot start here", "start each `- ` entry on a line of its own"),
            atError("document start|directive", "this does not belong to anything above",
                    "is a bracket above closed too early?").toLineEnd(),
            atError("(?s)(.*)", "this is not YAML ($1)", "a text with special signs needs quotes"));

    private final SourceText source;

    SyntaxErrorExplainer(SourceText source) {
        this.source = source;
    }

    /// @param last the last position that was parsed
    Problem explain(RuntimeException e, SourceSpan last) {
        return switch (e) {
            case MarkedYamlEngineException marked -> explain(marked);
            case NestingTooDeepException _ -> last.problem("too many lists and groups within each other", "");
            default -> last.problem("this is not YAML (" + e.getMessage() + ")", "");
        };
    }

    private Problem explain(MarkedYamlEngineException e) {
        SourceSpan error = span(e.getProblemMark()).orElse(source.characterAt(0));
        SourceSpan opening = span(e.getContextMark()).orElse(error);
        String complaint = e.getContext() + ": " + e.getProblem() + (error.line() > opening.line() ? " below" : "");
        String before = source.line(error.line() - 1) + "\n" + error.textBefore();
        return RULES.stream().filter(rule -> rule.matches(complaint, before)).findFirst().orElseThrow()
                .problem(complaint, error, opening);
    }

    private Optional<SourceSpan> span(Optional<Mark> mark) {
        return mark.map(m -> source.between(m, m));
    }
}
