package okaybot.platform.console.render;

import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.TextWriter;
import org.jline.utils.AttributedStyle;

/// Writes lines as styled text, with a bar in place of covered text.
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
    public void plain(String words) {
        add(words, Styles.PLAIN);
    }

    @Override
    public void strong(String words) {
        add(words, Styles.STRONG);
    }

    @Override
    public void label(String words) {
        add(words, Styles.LABEL);
    }

    /// Marks never begin a line.
    @Override
    public void marks(String superscripts) {
        if (!isCovered) {
            text.glue(text.isEmpty() || text.endsWithSpace() ? 0 : 1).add(superscripts, Styles.LABEL);
        }
    }

    @Override
    public void openCover(int after) {
        add(BAR + " (spoiler until episode " + after + ")", Styles.QUIET);
        isCovered = true;
    }

    @Override
    public void closeCover(int after) {
        isCovered = false;
    }

    private void add(String words, AttributedStyle style) {
        if (!isCovered) {
            text.add(words, style);
        }
    }
}
