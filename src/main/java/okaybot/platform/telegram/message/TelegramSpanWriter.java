package okaybot.platform.telegram.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Citation;
import okaybot.answer.Span;

/// Runs of text: what stands out, the numbers of the sources, and the covers.
final class TelegramSpanWriter {
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TelegramSpanWriter() {}

    static Stream<TelegramTextRun> runs(List<Span> spans) {
        return spans.stream().flatMap(TelegramSpanWriter::runs);
    }

    private static Stream<TelegramTextRun> runs(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(TelegramTextRun.plain(text));
            case Span.Strong(var text) -> Stream.of(TelegramTextRun.strong(text));
            case Span.CitationMarks(var numbers) -> Stream.of(marks(numbers));
            case Span.Covered(var after, var spans) -> covered(after, runs(spans).toList());
        };
    }

    /// The episode stands behind the cover, so that readers can tell whether to lift it.
    private static Stream<TelegramTextRun> covered(int after, List<TelegramTextRun> runs) {
        return runs.stream().allMatch(run -> run.text().isBlank())
                ? Stream.of()
                : Stream.concat(
                        runs.stream().map(run -> new TelegramTextRun(run.text(), run.strong(), after, run.cited())),
                        Stream.of(TelegramTextRun.plain(" (ep. " + after + ")")));
    }

    /// With a comma between two of them, lest 1 and 2 read as 12.
    private static TelegramTextRun marks(List<Integer> numbers) {
        return new TelegramTextRun(numbers.stream().map(TelegramSpanWriter::raised).collect(Collectors.joining(",")),
                false, 0, numbers);
    }

    static TelegramLine source(Citation citation) {
        return TelegramLine
                .of(TelegramTextRun
                        .plain(raised(citation.number()) + " " + citation.name() + " (" + citation.when() + ")"))
                .in(HtmlWriter.Tag.FOLDED);
    }

    private static String raised(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPT.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
