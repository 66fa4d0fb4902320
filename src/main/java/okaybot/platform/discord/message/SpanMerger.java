package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Span;
import okaybot.answer.Span.CitationMarks;
import okaybot.answer.Span.Covered;
import okaybot.answer.Span.Plain;
import okaybot.answer.Span.Strong;
import okaybot.text.VisibleText;

/// Joins runs of text.
final class SpanMerger {
    private SpanMerger() {}

    /// The same to a reader, cleaned, without empty runs, and with no two neighbours of a kind: their markup would run
    /// into each other.
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        var alike = new ArrayList<Span>();
        for (var span : spans.stream().map(SpanMerger::clean).filter(SpanMerger::isThere).toList()) {
            if (!alike.isEmpty() && !isAlike(alike.getLast(), span)) {
                merged.add(joined(alike));
                alike.clear();
            }
            alike.add(span);
        }
        if (!alike.isEmpty()) {
            merged.add(joined(alike));
        }
        return merged;
    }

    private static Span clean(Span span) {
        return switch (span) {
            case Plain(var text) -> new Plain(VisibleText.of(text));
            case Strong(var text) when VisibleText.of(text).isBlank() -> new Plain(VisibleText.of(text));
            case Strong(var text) -> new Strong(VisibleText.of(text));
            case CitationMarks marks -> marks;
            case Covered(var after, var inside) -> new Covered(after, merged(inside));
        };
    }

    private static boolean isThere(Span cleaned) {
        return switch (cleaned) {
            case Plain(var text) -> !text.isEmpty();
            case Strong(var text) -> !text.isEmpty();
            case CitationMarks(var numbers) -> !numbers.isEmpty();
            case Covered(_, var inside) -> inside.stream().anyMatch(
                    span -> !(span instanceof Plain(var text)) || !text.isBlank());
        };
    }

    private static boolean isAlike(Span one, Span other) {
        if (one instanceof Covered(var after, _) && other instanceof Covered(var same, _)) {
            return after == same;
        }
        return one.getClass() == other.getClass();
    }

    /// The runs as one.
    ///
    /// @param alike at least one, all of a kind
    private static Span joined(List<Span> alike) {
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        return switch (alike.getFirst()) {
            case Plain _ -> new Plain(text(alike));
            case Strong _ -> new Strong(text(alike));
            case CitationMarks _ -> new CitationMarks(alike.stream().flatMap(SpanMerger::marks).toList());
            case Covered(var after, _) ->
                new Covered(after, merged(alike.stream().flatMap(SpanMerger::inside).toList()));
        };
    }

    private static String text(List<Span> alike) {
        return VisibleText.of(alike.stream().map(SpanMerger::text).collect(Collectors.joining()));
    }

    private static String text(Span span) {
        return switch (span) {
            case Plain(var text) -> text;
            case Strong(var text) -> text;
            case CitationMarks _,Covered _ -> "";
        };
    }

    private static Stream<Span> inside(Span span) {
        return span instanceof Covered(_, var inside) ? inside.stream() : Stream.of();
    }

    /// The numbers of the sources that a run names, in a cover too.
    static Stream<Integer> marks(Span span) {
        return switch (span) {
            case CitationMarks(var numbers) -> numbers.stream();
            case Covered(_, var inside) -> inside.stream().flatMap(SpanMerger::marks);
            case Plain _,Strong _ -> Stream.of();
        };
    }

    /// How many characters the runs have, all that is written around them left aside.
    static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> text(span).length() + length(inside(span).toList())).sum();
    }
}
