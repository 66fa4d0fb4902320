package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Span;
import okaybot.platform.layout.TextRun.Style;

/// Turns the spans of a line into runs of text.
final class SpanFlattener {
    private SpanFlattener() {}

    static Stream<TextRun> flatten(List<Span> spans) {
        return spans.stream().flatMap(span -> flatten(span, 0));
    }

    private static Stream<TextRun> flatten(Span span, int cover) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(TextRun.of(text, Style.PLAIN, cover));
            case Span.Strong(var text) -> Stream.of(TextRun.of(text, Style.STRONG, cover));
            case Span.CitationMarks(var numbers) -> Stream.of(TextRun.marks(numbers, cover));
            case Span.Covered(var after, var inside) -> covered(inside.stream()
                    .flatMap(inner -> flatten(inner, after)).toList());
        };
    }

    /// A cover without visible text is left out.
    private static Stream<TextRun> covered(List<TextRun> runs) {
        return runs.stream().allMatch(run -> run.text().isBlank()) ? Stream.of() : runs.stream();
    }

    /// The runs without empty ones. Adjacent runs that look alike are joined: covers of the same episode become one.
    static List<TextRun> join(Stream<TextRun> runs) {
        var joined = new ArrayList<TextRun>();
        runs.filter(run -> !run.text().isEmpty()).forEach(run -> append(joined, run));
        return joined;
    }

    private static void append(List<TextRun> joined, TextRun run) {
        if (!joined.isEmpty() && joined.getLast().looksLike(run)) {
            joined.addLast(joined.removeLast().plus(run));
        } else {
            joined.add(run);
        }
    }
}
