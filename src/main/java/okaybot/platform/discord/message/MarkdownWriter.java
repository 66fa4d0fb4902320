package okaybot.platform.discord.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.answer.Span;

/// Writes runs of text as Discord's markdown, and the only door for text into it: everything comes out verbatim, as one
/// line, and nothing in it is obeyed, linked or taken for a mention.
///
/// What Discord obeys is nowhere written down in full. Its clients undo a backslash before any sign that is neither a
/// letter, a digit nor a space (rule `escape` of its SimpleAST), so more is escaped here than is documented.
final class MarkdownWriter {
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    /// Emphasis, code, spoilers, links, mentions; `:smile:` and `https://`; and `discord.gg`, which needs no `https`.
    private static final Pattern OBEYED = Pattern
            .compile("[\\\\*_~`|\\[<@]|:(?=\\S)|\\.(?<=[\\p{L}\\p{N}]\\.)(?=\\p{L})");
    /// Headings, lists, quotes and small print start a line, and any run may.
    private static final Pattern OBEYED_AT_START = Pattern.compile("( ?)([-+#>])|( ?\\d+)([.)])");

    /// Most of what is written was written before: the content is the same for everybody.
    private static final LoadingCache<List<Span>, String> WRITTEN = Caffeine.newBuilder().maximumSize(10_000)
            .build(MarkdownWriter::written);

    private MarkdownWriter() {}

    /// The runs in one line, without space around it; empty if there is nothing to see.
    static String of(List<Span> spans) {
        return WRITTEN.get(List.copyOf(spans));
    }

    private static String written(List<Span> spans) {
        return SpanMerger.merged(spans).stream().map(MarkdownWriter::of).collect(Collectors.joining()).strip();
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> verbatim(text);
            case Span.Strong(var text) -> text.isBlank() ? text : "**" + verbatim(text) + "**";
            case Span.CitationMarks(var numbers) ->
                numbers.stream().map(MarkdownWriter::raised).collect(Collectors.joining(","));
            case Span.Covered(var after, var spans) -> covered(after, written(spans));
        };
    }

    /// Discord ends a spoiler at the next two bars, and does not care whether the first of them is escaped.
    private static String covered(int after, String inside) {
        if (inside.isEmpty()) {
            return "";
        }
        return "(until episode " + after + ") ||" + inside + (inside.endsWith("|") ? " ||" : "||");
    }

    private static String verbatim(String cleaned) {
        var escaped = OBEYED.matcher(cleaned).replaceAll("\\\\$0");
        var start = OBEYED_AT_START.matcher(escaped);
        return start.lookingAt() ? start.replaceFirst("$1$3\\\\$2$4") : escaped;
    }

    private static String raised(int number) {
        return Integer.toUnsignedString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPT.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
