package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Cover;
import okaybot.answer.Span;
import okaybot.platform.layout.TextRun.Style;

/// Turns the spans of a line into runs of text.
record SpanFlattener(LayoutMessages messages) {
    Stream<TextRun> flatten(List<Span> spans) {
        return Span.join(spans.stream().filter(SpanFlattener::isShown).map(List::of).toList(), "").stream()
                .flatMap(span -> span instanceof Span.Covered(var cover, var inside)
                        ? inside.stream().flatMap(inner -> run(inner, label(cover)))
                        : run(span, TextRun.NOT_COVERED));
    }

    private String label(Cover cover) {
        return cover.isEnding()
                ? messages.spoilersOfEnding(cover.count())
                : messages.spoilersAfter(cover.count(), cover.after());
    }

    /// Spans without text, and covers without visible text, are left out.
    private static boolean isShown(Span span) {
        return span instanceof Span.Covered(_, var inside)
                ? inside.stream().flatMap(inner -> run(inner, TextRun.NOT_COVERED))
                        .anyMatch(run -> !run.text().isBlank())
                : run(span, TextRun.NOT_COVERED).anyMatch(run -> !run.text().isEmpty());
    }

    private static Stream<TextRun> run(Span span, String cover) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(TextRun.of(text, Style.PLAIN, cover));
            case Span.Strong(var text) -> Stream.of(TextRun.of(text, Style.STRONG, cover));
            case Span.Time time -> Stream.of(TextRun.time(time, cover));
            case Span.CitationMarks(var numbers) -> Stream.of(TextRun.marks(numbers, cover));
            case Span.Covered _ -> Stream.of();
        };
    }

    /// The runs without empty ones. Adjacent runs that look alike are joined.
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
