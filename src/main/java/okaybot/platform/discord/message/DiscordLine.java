package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Block;
import okaybot.answer.Citation;
import okaybot.answer.Span;
import okaybot.text.VisibleText;

/// A line of an answer, before it has found its page.
///
/// @param apart whether it begins something new, and stands apart from the line before it
/// @param markdown the line as it is sent; empty if there is nothing to see in it
record DiscordLine(Kind kind, List<Span> spans, boolean apart, String markdown) {
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

    static DiscordLine of(Kind kind, List<Span> spans) {
        var text = MarkdownWriter.of(spans);
        var stop = text.endsWith("#") && (kind == Kind.HEADING || kind == Kind.TITLE) ? STOP : "";
        return new DiscordLine(kind, spans, false, text.isEmpty() ? "" : kind.start + text + stop);
    }

    static DiscordLine of(Kind kind, String text) {
        return of(kind, List.of(new Span.Plain(text)));
    }

    /// The lines of a block; none for one in which there is nothing to see.
    static Stream<DiscordLine> of(Block block) {
        var lines = switch (block) {
            case Block.Heading(var text) -> Stream.of(of(Kind.HEADING, text));
            case Block.Paragraph paragraph -> Stream.of(of(Kind.TEXT, paragraph.spans()));
            case Block.Items(var items) -> items.stream().map(item -> of(Kind.ITEM, item));
            case Block.Facts(var facts) -> facts.stream().map(DiscordLine::of);
            case Block.Quotation(var words, var frame) ->
                Stream.of(of(Kind.QUOTED, words), of(Kind.FRAME, frame));
        };
        return firstApart(lines.filter(line -> !line.isEmpty()).toList());
    }

    private static Stream<DiscordLine> firstApart(List<DiscordLine> lines) {
        return Stream.concat(lines.stream().limit(1).map(DiscordLine::setApart), lines.stream().skip(1));
    }

    DiscordLine setApart() {
        return new DiscordLine(kind, spans, true, markdown);
    }

    private static DiscordLine of(Block.Fact fact) {
        var spans = new ArrayList<>(fact.spans());
        if (!VisibleText.of(fact.label()).isBlank()) {
            spans.addAll(0, List.of(new Span.Strong(fact.label() + ":"), new Span.Plain(" ")));
        }
        return of(Kind.TEXT, spans);
    }

    /// The sources in small print.
    static DiscordLine of(List<Citation> citations) {
        var spans = new ArrayList<Span>();
        for (var citation : citations) {
            spans.add(new Span.Plain(spans.isEmpty() ? "" : " · "));
            spans.add(new Span.CitationMarks(List.of(citation.number())));
            spans.add(new Span.Plain(" " + citation.name() + " (" + citation.when() + ")"));
        }
        return of(Kind.SMALL, spans).setApart();
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    boolean isEmpty() {
        return markdown.isEmpty();
    }

    boolean isCovered() {
        return spans.stream().anyMatch(Span.Covered.class::isInstance);
    }

    /// The numbers of the sources that it names.
    Stream<Integer> marks() {
        return spans.stream().flatMap(SpanMerger::marks);
    }

    /// The line in parts that are lines of their own, in case no page holds it.
    ///
    /// @param first how many characters the first part may have, the others `room`; both at least 500
    List<DiscordLine> split(int first, int room) {
        if (markdown.length() <= first) {
            return isEmpty() ? List.of() : List.of(this);
        }
        var parts = new DiscordLineSplitter(kind, SpanSplitter.of(spans)).fitting(first, room).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return apart ? firstApart(parts).toList() : parts;
    }
}
