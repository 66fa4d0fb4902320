package okaybot.platform.console.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// The lines of a text, none wider than the window.
final class TextPage {
    /// In a narrower window, values follow their labels instead of standing in a column.
    private static final int NARROW = 50;
    private static final int HANGING_INDENT = 2;
    private static final int GAP_IN_ROW = 3;

    private final int width;
    private final List<AttributedString> lines = new ArrayList<>();

    TextPage(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    boolean isNarrow() {
        return width < NARROW;
    }

    void putBlank() {
        lines.add(AttributedString.EMPTY);
    }

    void put(StyledText text) {
        lines.addAll(text.lines(width));
    }

    /// Puts an indented body after a lead: in the same line if the lead fits into the indent, otherwise below it.
    void putIndented(StyledText lead, int indent, StyledText body) {
        var beside = lead.width() < indent;
        if (!beside) {
            put(lead);
        }
        var first = beside ? lead : new StyledText();
        for (var line : body.lines(width - indent)) {
            lines.add(indent(first, indent, line));
            first = new StyledText();
        }
    }

    /// Puts a text whose lines are indented, except for the first one.
    void putHanging(StyledText text, int indent) {
        var lead = 0;
        for (var line : text.lines(width - indent)) {
            lines.add(indent(new StyledText(), lead, line));
            lead = indent;
        }
    }

    /// Puts a value after its label: in a column if there is room for it.
    ///
    /// @param indent the column
    void putLabelled(StyledText label, int indent, StyledText value) {
        if (isNarrow()) {
            putHanging(label.add(": ", Styles.LABEL).add(value), HANGING_INDENT);
        } else {
            putIndented(label, indent, value);
        }
    }

    /// Puts short texts side by side, as many as fit into each line.
    void putRow(List<StyledText> texts) {
        var row = new StyledText();
        for (var text : texts) {
            if (!row.isEmpty() && row.width() + GAP_IN_ROW + text.width() > width) {
                put(row);
                row = new StyledText();
            }
            row.glue(row.isEmpty() ? 0 : GAP_IN_ROW).add(text);
        }
        if (!row.isEmpty()) {
            put(row);
        }
    }

    private static AttributedString indent(StyledText lead, int indent, AttributedString line) {
        return new AttributedStringBuilder().append(lead.toAttributedString())
                .append(" ".repeat(indent - lead.width()))
                .append(line)
                .toAttributedString();
    }

    /// @param colour whether the terminal understands styles
    Stream<String> print(boolean colour) {
        return lines.stream()
                .map(line -> colour ? line.toAnsi() : line.toString())
                .map(line -> line.replace(StyledText.GLUE, ' '));
    }
}
