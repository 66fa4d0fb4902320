package okaybot.platform.console;

import java.util.List;
import java.util.stream.Collectors;
import okaybot.answer.Citation;
import okaybot.answer.Span;

/// Sets runs of text: what stands out, the numbers of the sources, and the covers.
final class SpanStyler {
    /// Always as long as this, so that its length gives nothing away.
    private static final String COVER = "█".repeat(10);
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private SpanStyler() {}

    static StyledText text(List<Span> spans) {
        var text = new StyledText();
        spans.forEach(span -> add(text, span));
        return text;
    }

    private static void add(StyledText text, Span span) {
        switch (span) {
            case Span.Plain(var words) -> text.add(words, Styles.PLAIN);
            case Span.Strong(var words) -> text.add(words, Styles.STRONG);
            case Span.CitationMarks(var numbers) -> addMarks(text, numbers);
            case Span.Covered(var after, _) -> text.add(COVER + " (spoiler until episode " + after + ")", Styles.QUIET);
        }
    }

    /// With a comma between two of them, lest 1 and 2 read as 12; and never at the start of a line.
    private static void addMarks(StyledText text, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            text.glue(text.isEmpty() || text.endsWithSpace() ? 0 : 1);
            text.add(numbers.stream().map(SpanStyler::raised).collect(Collectors.joining(",")), Styles.LABEL);
        }
    }

    static StyledText sources(List<Citation> citations) {
        var text = new StyledText();
        for (var citation : citations) {
            text.add(text.isEmpty() ? "" : " · ", Styles.QUIET);
            text.add(raised(citation.number()), Styles.LABEL).glue(1);
            text.add(citation.name() + " (" + citation.when() + ")", Styles.QUIET);
        }
        return text;
    }

    private static String raised(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPT.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
