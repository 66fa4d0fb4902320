package okaybot.platform.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Lines of one width, filled from the top.
final class TextPage {
    private final int width;
    private final List<AttributedString> lines = new ArrayList<>();

    TextPage(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    void blank() {
        lines.add(AttributedString.EMPTY);
    }

    void put(StyledText text) {
        lines.addAll(text.lines(width));
    }

    /// Puts the body at a distance from the left, and the lead before it: in the same line where the distance has room
    /// for it, otherwise above.
    void hang(StyledText lead, int distance, StyledText body) {
        var beside = lead.width() < distance;
        if (!beside) {
            put(lead);
        }
        var first = beside ? lead : new StyledText();
        for (var line : body.lines(width - distance)) {
            lines.add(indented(first, distance, line));
            first = new StyledText();
        }
    }

    private static AttributedString indented(StyledText lead, int distance, AttributedString line) {
        return new AttributedStringBuilder().append(lead.inOneLine())
                .append(" ".repeat(distance - lead.width()))
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
