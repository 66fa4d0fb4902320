package okaybot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import okaybot.answer.Block;
import okaybot.answer.Citation;
import okaybot.answer.Span;

/// A line of an answer, before it has found its page.
///
/// @param apart whether it begins something new, and stands apart from the line before it
record Line(Kind kind, List<Span> spans, boolean apart) {
    /// Keeps Discord from cutting off a heading's last `#`, escaped or not. Nobody sees it.
    private static final String STOP = "\u200b";

    /// What a line is to Discord: how it starts.
    enum Kind {
        TITLE("## "), HEADING("### "), TEXT(""), ITEM("- "), QUOTED("> "), FRAME("> — "), SMALL("-# ");

        private final String start;

        Kind(String start) {
            this.start = start;
        }
    }

    /// The lines of a block; none for one in which there is nothing to see.
    static Stream<Line> of(Block block) {
        var lines = switch (block) {
            case Block.Heading(var text) -> Stream.of(new Line(Kind.HEADING, plain(text), true));
            case Block.Paragraph paragraph -> Stream.of(new Line(Kind.TEXT, paragraph.spans(), true));
            case Block.Items(var items) -> items.stream().map(item -> new Line(Kind.ITEM, item, false));
            case Block.Facts(var facts) -> facts.stream().map(Line::of);
            case Block.Quotation(var words, var frame) ->
                Stream.of(new Line(Kind.QUOTED, words, true), new Line(Kind.FRAME, frame, false));
        };
        return firstApart(lines.filter(line -> !line.isEmpty()).toList());
    }

    private static Stream<Line> firstApart(List<Line> lines) {
        return Stream.concat(lines.stream().limit(1).map(line -> new Line(line.kind, line.spans, true)),
                lines.stream().skip(1));
    }

    private static Line of(Block.Fact fact) {
        var spans = new ArrayList<>(fact.spans());
        if (!Markdown.clean(fact.label()).isBlank()) {
            spans.addAll(0, List.of(new Span.Strong(fact.label() + ":"), new Span.Plain(" ")));
        }
        return new Line(Kind.TEXT, spans, false);
    }

    /// The sources in small print.
    static Line of(List<Citation> citations) {
        var spans = new ArrayList<Span>();
        for (var citation : citations) {
            spans.add(new Span.Plain(spans.isEmpty() ? "" : " · "));
            spans.add(new Span.Marks(List.of(citation.number())));
            spans.add(new Span.Plain(" " + citation.name() + " (" + citation.when() + ")"));
        }
        return new Line(Kind.SMALL, spans, true);
    }

    static List<Span> plain(String text) {
        return List.of(new Span.Plain(text));
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    boolean isEmpty() {
        return Markdown.of(spans).isEmpty();
    }

    boolean isCovered() {
        return spans.stream().anyMatch(Span.Covered.class::isInstance);
    }

    /// The numbers of the sources that it names.
    Stream<Integer> marks() {
        return spans.stream().flatMap(Line::marks);
    }

    private static Stream<Integer> marks(Span span) {
        return switch (span) {
            case Span.Marks(var numbers) -> numbers.stream();
            case Span.Covered(_, var spans) -> spans.stream().flatMap(Line::marks);
            case Span.Plain _,Span.Strong _ -> Stream.of();
        };
    }

    String print() {
        var text = Markdown.of(spans);
        var cut = (kind == Kind.HEADING || kind == Kind.TITLE) && text.endsWith("#");
        return kind.start + text + (cut ? STOP : "");
    }

    /// The line in parts that are lines of their own, in case no page holds it.
    ///
    /// @param first how many characters the first part may have, the others `room`; both at least 500
    List<Line> split(int first, int room) {
        var pieces = Runs.pieces(spans);
        var parts = new ArrayList<Line>();
        while (!pieces.isEmpty()) {
            var count = fitting(pieces, parts.isEmpty() ? first : room);
            parts.add(part(pieces.subList(0, count), parts.isEmpty() && apart));
            pieces = pieces.subList(count, pieces.size());
        }
        return parts;
    }

    /// How many of the pieces fit, found by halving.
    private int fitting(List<List<Span>> pieces, int room) {
        var fits = 1;
        var tooMany = Math.min(pieces.size(), room) + 1;
        while (tooMany - fits > 1) {
            var middle = (fits + tooMany) / 2;
            if (part(pieces.subList(0, middle), apart).print().length() <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private Line part(List<List<Span>> pieces, boolean begins) {
        return new Line(kind, pieces.stream().flatMap(List::stream).toList(), begins);
    }
}
