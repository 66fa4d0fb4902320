package okaybot.platform.toy;

import okaybot.platform.layout.TextRun.Style;
import okaybot.platform.layout.TextWriter;

/// Writes `*strong*` text and `{covered}` text. A backslash escapes the next character.
final class ToyMarkup implements TextWriter {
    private final StringBuilder markup = new StringBuilder();

    @Override
    public void write(String text, Style style) {
        switch (style) {
            case PLAIN, MARKS -> plain(text);
            case STRONG -> strong(text);
            case LABEL -> strong(text + ":");
        }
    }

    private void strong(String text) {
        markup.append('*');
        plain(text);
        markup.append('*');
    }

    void plain(String text) {
        markup.append(text.replaceAll("[\\\\*{}]", "\\\\$0"));
    }

    @Override
    public void openCover(String label) {
        plain("(" + label + ") ");
        markup.append('{');
    }

    @Override
    public void closeCover() {
        markup.append('}');
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
