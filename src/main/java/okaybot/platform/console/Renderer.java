package okaybot.platform.console;

import java.util.List;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;

/// Sets an answer as lines of text.
final class Renderer {
    /// Below this the window is too narrow for two columns.
    private static final int NARROW = 50;
    private static final int WIDEST_LABEL = 28;
    private static final int GAP = 2;
    private static final int GAP_OF_CHOICES = 3;

    private final TextPage page;

    private Renderer(int width) {
        page = new TextPage(width);
    }

    /// @param width how many columns a line may take; at least 20
    /// @param colour whether lines may carry escape sequences for style
    static String render(Answer answer, int width, boolean colour) {
        var renderer = new Renderer(width);
        renderer.answer(answer);
        return renderer.print(colour);
    }

    /// A sentence of the terminal's own, without a title.
    static String render(String sentence, int width, boolean colour) {
        var renderer = new Renderer(width);
        renderer.page.put(StyledText.of(sentence, Styles.PLAIN));
        return renderer.print(colour);
    }

    private String print(boolean colour) {
        return page.print(colour).map(line -> line + "\n").collect(Collectors.joining());
    }

    private void answer(Answer answer) {
        page.put(StyledText.of(answer.title(), Styles.TITLE));
        var attached = true;
        for (var block : answer.blocks()) {
            if (!attached) {
                page.blank();
            }
            block(block);
            attached = block instanceof Block.Heading;
        }
        sources(answer.citations());
        choices(answer.choices());
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var text) -> page.put(StyledText.of(text, Styles.STRONG));
            case Block.Paragraph paragraph -> page.put(SpanStyler.text(paragraph.spans()));
            case Block.Items(var lines) -> lines.forEach(
                    line -> page.hang(StyledText.of("•", Styles.LABEL), GAP, SpanStyler.text(line)));
            case Block.Facts(var facts) -> facts(facts);
            case Block.Quotation(var words, var frame) -> {
                page.hang(new StyledText(), GAP, SpanStyler.text(words));
                page.hang(new StyledText().glue(GAP).add("—", Styles.LABEL), 2 * GAP, SpanStyler.text(frame));
            }
        }
    }

    private void facts(List<Block.Fact> facts) {
        var labels = facts.stream().map(fact -> StyledText.of(fact.label(), Styles.LABEL)).toList();
        var distance = distance(labels);
        for (var i = 0; i < facts.size(); i++) {
            page.hang(labels.get(i), distance, SpanStyler.text(facts.get(i).spans()));
        }
    }

    /// Where the values start: behind the widest label that leaves them room.
    private int distance(List<StyledText> labels) {
        var widest = page.width() < NARROW ? 0 : Math.min(WIDEST_LABEL, page.width() * 2 / 5);
        return GAP + labels.stream().mapToInt(StyledText::width).filter(width -> width <= widest).max().orElse(0);
    }

    private void sources(List<Citation> citations) {
        if (!citations.isEmpty()) {
            page.blank();
            var label = StyledText.of("Sources", Styles.QUIET);
            page.hang(label, distance(List.of(label)), SpanStyler.sources(citations));
        }
    }

    private void choices(List<Choice> choices) {
        if (!choices.isEmpty()) {
            page.blank();
        }
        var row = new StyledText();
        for (var i = 0; i < choices.size(); i++) {
            var choice = StyledText.of("[" + (i + 1) + "]", Styles.LABEL).glue(1).add(choices.get(i).label(),
                    Styles.PLAIN);
            if (!row.isEmpty() && row.width() + GAP_OF_CHOICES + choice.width() > page.width()) {
                page.put(row);
                row = new StyledText();
            }
            row.glue(row.isEmpty() ? 0 : GAP_OF_CHOICES).add(choice);
        }
        if (!row.isEmpty()) {
            page.put(row);
        }
    }
}
