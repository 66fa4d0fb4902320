package okaybot.platform.telegram.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Citation;
import okaybot.answer.Span;

/// Runs of text: what stands out, the numbers of the sources, and the covers.
final class Spans {
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Spans() {}

    static Stream<Run> runs(List<Span> spans) {
        return spans.stream().flatMap(Spans::runs);
    }

    private static Stream<Run> runs(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(Run.plain(text));
            case Span.Strong(var text) -> Stream.of(Run.strong(text));
            case Span.CitationMarks(var numbers) -> Stream.of(marks(numbers));
            case Span.Covered(var after, var spans) -> covered(after, runs(spans).toList());
        };
    }

    /// The episode stands behind the cover, so that readers can tell whether to lift it.
    private static Stream<Run> covered(int after, List<Run> runs) {
        return runs.stream().allMatch(run -> run.text().isBlank())
                ? Stream.of()
                : Stream.concat(runs.stream().map(run -> new Run(run.text(), run.strong(), after, run.cited())),
                        Stream.of(Run.plain(" (ep. " + after + ")")));
    }

    /// With a comma between two of them, lest 1 and 2 read as 12.
    private static Run marks(List<Integer> numbers) {
        return new Run(numbers.stream().map(Spans::raised).collect(Collectors.joining(",")), false, 0, numbers);
    }

    static Line source(Citation citation) {
        return Line.of(Run.plain(raised(citation.number()) + " " + citation.name() + " (" + citation.when() + ")"))
                .in(Html.Tag.FOLDED);
    }

    private static String raised(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPT.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
