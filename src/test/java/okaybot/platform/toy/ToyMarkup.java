package okaybot.platform.toy;

import okaybot.platform.layout.TextWriter;

/// Writes `*strong*` text and `{covered}` text. A backslash escapes the next character.
final class ToyMarkup implements TextWriter {
    private final StringBuilder markup = new StringBuilder();

    @Override
    public void plain(String text) {
        markup.append(text.replaceAll("[\\\\*{}]", "\\\\$0"));
    }

    @Override
    public void strong(String text) {
        markup.append('*');
        plain(text);
        markup.append('*');
    }

    @Override
    public void label(String text) {
        strong(text + ":");
    }

    @Override
    public void openCover(int after) {
        plain("(until episode " + after + ") ");
        markup.append('{');
    }

    @Override
    public void closeCover(int after) {
        markup.append('}');
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
