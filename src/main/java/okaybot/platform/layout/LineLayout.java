package okaybot.platform.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Citation;
import okaybot.answer.Span;
import okaybot.platform.layout.AnswerLine.LineType;
import okaybot.platform.layout.TextRun.Style;

/// Divides an answer into lines. Lines without visible text are left out.
public final class LineLayout {
    private final SpanFlattener flattener;

    private LineLayout(Locale locale) {
        flattener = new SpanFlattener(LayoutMessages.in(locale));
    }

    public static AnswerLine title(String title) {
        return line(LineType.TITLE, title);
    }

    /// The lines between the title and the sources.
    public static List<AnswerLine> body(Answer answer) {
        return blocks(answer).stream().flatMap(List::stream).toList();
    }

    /// The same lines, by block. There is a blank line before each block, except after a heading.
    public static List<List<AnswerLine>> blocks(Answer answer) {
        var layout = new LineLayout(answer.locale());
        var blocks = new ArrayList<List<AnswerLine>>();
        for (var block : answer.blocks()) {
            var apart = blocks.isEmpty() || blocks.getLast().getLast().type() != LineType.HEADING;
            var lines = layout.lines(block).filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                var first = apart ? lines.getFirst().setApart() : lines.getFirst();
                blocks.add(Stream.concat(Stream.of(first), lines.stream().skip(1)).toList());
            }
        }
        return blocks;
    }

    /// The sources: one line for each if they are numbered, otherwise one line for all.
    public static List<AnswerLine> sources(Answer answer) {
        if (answer.citations().stream().allMatch(Citation::isNumbered)) {
            return answer.citations().stream().map(LineLayout::source).toList();
        }
        var all = answer.citations().stream().map(source -> source.name() + ", " + source.shortDate());
        return List.of(line(LineType.SOURCE,
                LayoutMessages.in(answer.locale()).sources(all.collect(Collectors.joining(" · ")))));
    }

    private static AnswerLine source(Citation citation) {
        var name = TextRun.of(" " + citation.name() + " (" + citation.when() + ")", Style.PLAIN);
        return AnswerLine.of(LineType.SOURCE,
                Stream.of(TextRun.marks(List.of(citation.number()), TextRun.NOT_COVERED), name), false);
    }

    private Stream<AnswerLine> lines(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(line(LineType.HEADING, text));
            case Block.Paragraph paragraph -> Stream.of(line(LineType.TEXT, paragraph.spans()));
            case Block.Items(var items) -> items.stream().map(item -> line(LineType.ITEM, item));
            case Block.Facts(var facts) -> facts.stream().map(this::fact);
            case Block.Quotation(var words, var frame) ->
                Stream.of(line(LineType.QUOTE, words), line(LineType.ATTRIBUTION, frame));
        };
    }

    static AnswerLine line(LineType type, String text) {
        return AnswerLine.of(type, Stream.of(TextRun.of(text, Style.PLAIN)), false);
    }

    private AnswerLine line(LineType type, List<Span> spans) {
        return AnswerLine.of(type, flattener.flatten(spans), false);
    }

    private AnswerLine fact(Block.Fact fact) {
        var label = TextRun.of(fact.label(), Style.LABEL);
        return label.text().isBlank()
                ? line(LineType.FACT, fact.spans())
                : AnswerLine.of(LineType.FACT, Stream.concat(Stream.of(label, TextRun.of(" ", Style.PLAIN)),
                        flattener.flatten(fact.spans())), false);
    }
}
