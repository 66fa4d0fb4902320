package okaybot.platform.console.render;

import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.TextRun.Style;
import okaybot.platform.layout.TextWriter;

/// Writes lines as styled text, with a bar in place of covered text. Labels are left out: they stand in a column of their
/// own.
final class StyledTextWriter implements TextWriter {
    /// Always the same length, so that it does not tell how long the covered text is.
    private static final String BAR = "█".repeat(10);

    private final StyledText text = new StyledText();
    private boolean isCovered;

    static StyledText write(AnswerLine line) {
        var writer = new StyledTextWriter();
        line.writeTo(writer);
        return writer.text;
    }

    @Override
    public void write(String words, Style style) {
        if (isCovered) {
            return;
        }
        switch (style) {
            case PLAIN -> text.add(words, Styles.PLAIN);
            case STRONG -> text.add(words, Styles.STRONG);
            case LABEL -> {
            }
            // Marks never begin a line.
            case MARKS -> text.glue(text.isEmpty() || text.endsWithSpace() ? 0 : 1).add(words, Styles.LABEL);
        }
    }

    @Override
    public void openCover(String label) {
        text.add(BAR + " (" + label + ")", Styles.QUIET);
        isCovered = true;
    }

    @Override
    public void closeCover() {
        isCovered = false;
    }
}
