package okaybot.platform.console.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.LayoutMessages;
import okaybot.platform.layout.LineLayout;

/// Renders answers as lines of text.
public final class Renderer {
    private static final int MAX_LABEL = 28;
    private static final int GAP = 2;

    private final TextPage page;

    private Renderer(int width) {
        page = new TextPage(width);
    }

    /// Renders an answer.
    ///
    /// @param width how many columns a line may take; at least 20
    /// @param colour whether lines may carry escape sequences for style
    public static String render(Answer answer, int width, boolean colour) {
        return render(answer, 1, width, colour);
    }

    /// The same for an answer whose controls and choices follow those of another.
    ///
    /// @param firstChoice the number of the first of them
    public static String render(Answer answer, int firstChoice, int width, boolean colour) {
        var renderer = new Renderer(width);
        renderer.page.put(StyledText.of(answer.title(), Styles.TITLE));
        renderer.putBlocks(LineLayout.blocks(answer));
        renderer.putSources(LineLayout.sources(answer), LayoutMessages.in(answer.locale()).numberedSources());
        renderer.putOffers(answer, firstChoice);
        return renderer.print(colour);
    }

    /// Renders a sentence without a title.
    public static String render(String sentence, int width, boolean colour) {
        var renderer = new Renderer(width);
        renderer.page.put(StyledText.of(sentence, Styles.PLAIN));
        return renderer.print(colour);
    }

    private String print(boolean colour) {
        return page.print(colour).map(line -> line + "\n").collect(Collectors.joining());
    }

    private void putBlocks(List<List<AnswerLine>> blocks) {
        var isFirst = true;
        for (var block : blocks) {
            if (block.getFirst().apart() && !isFirst) {
                page.putBlank();
            }
            isFirst = false;
            var indent = indent(block.stream().map(line -> StyledText.of(line.label(), Styles.LABEL)).toList());
            block.forEach(line -> put(line, indent));
        }
    }

    private void put(AnswerLine line, int indent) {
        var text = StyledTextWriter.write(line);
        switch (line.type()) {
            case TITLE, HEADING -> page.put(StyledText.of(line.text(), Styles.STRONG));
            case TEXT, SOURCE -> page.put(text);
            case ITEM -> page.putIndented(StyledText.of("•", Styles.LABEL), GAP, text);
            case FACT -> page.putLabelled(StyledText.of(line.label(), Styles.LABEL), indent, text);
            case QUOTE -> page.putIndented(new StyledText(), GAP, text);
            case ATTRIBUTION -> page.putIndented(new StyledText().glue(GAP).add("—", Styles.LABEL), 2 * GAP, text);
        }
    }

    /// The column where values start: after the widest label that leaves enough room for them.
    private int indent(List<StyledText> labels) {
        var widest = page.isNarrow() ? 0 : Math.min(MAX_LABEL, page.width() * 2 / 5);
        return GAP + labels.stream().mapToInt(StyledText::width).filter(width -> width <= widest).max().orElse(0);
    }

    private void putSources(List<AnswerLine> sources, String heading) {
        if (sources.isEmpty()) {
            return;
        }
        if (sources.getFirst().citations().findAny().isEmpty()) {
            page.putBlank();
            sources.forEach(source -> page.put(StyledText.of(source.text(), Styles.QUIET)));
            return;
        }
        var text = new StyledText();
        for (var source : sources) {
            text.add(text.isEmpty() ? "" : " · ", Styles.QUIET)
                    .add(source.runs().getFirst().text(), Styles.LABEL).glue(1)
                    .add(source.runs().getLast().text().strip(), Styles.QUIET);
        }
        var label = StyledText.of(heading, Styles.QUIET);
        page.putBlank();
        page.putIndented(label, indent(List.of(label)), text);
    }

    private void putOffers(Answer answer, int first) {
        var controls = new ControlLines(page, answer.controls());
        controls.put(first);
        putChoices(NumberedOffer.choices(answer), first + controls.count());
    }

    private void putChoices(List<Choice> choices, int first) {
        if (!choices.isEmpty()) {
            page.putBlank();
            page.putRow(IntStream.range(0, choices.size())
                    .mapToObj(i -> StyledText.numbered(first + i, choices.get(i).label())).toList());
        }
    }
}
