package okaybot.platform.telegram.message;

import java.util.regex.Pattern;
import okaybot.answer.Span;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.TextRun.Style;
import okaybot.platform.layout.TextWriter;
import okaybot.platform.layout.WrittenLine;

/// Writes text as Telegram's HTML, and counts how much of a message it takes.
///
/// @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
final class HtmlWriter implements TextWriter {
    /// Telegram recognizes these by itself and counts them as entities: commands, hashtags, cashtags, addresses, card
    /// numbers.
    private static final Pattern FOUND = Pattern.compile("[/#$:][\\p{L}\\p{N}]|[.。][\\p{L}\\p{N}]|\\d{4}[ -]?\\d{4}");
    /// Invisible. After an `@`, it keeps Telegram from recognizing a mention, so nobody is notified.
    private static final String WORD_JOINER = "\u2060";

    private final StringBuilder html = new StringBuilder();
    /// In UTF-16 units, without tags.
    private int characters;
    private int entities;

    @Override
    public void write(String text, Style style) {
        switch (style) {
            case PLAIN, MARKS -> plain(text);
            case STRONG -> strong(text);
            case LABEL -> {
                strong(text);
                plain(":");
            }
        }
    }

    void plain(String text) {
        var shown = text.replace("@", "@" + WORD_JOINER);
        characters += shown.length();
        entities += (int) FOUND.matcher(shown).results().count();
        html.append(shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /// Apps that are too old for it show the text.
    ///
    /// @see <a href="https://core.telegram.org/bots/api#date-time-entity-formatting">Date-time entity formatting</a>
    @Override
    public void writeTime(Span.Time time) {
        var format = switch (time.style()) {
            case FULL -> "wDt";
            case RELATIVE -> "r";
        };
        html.append("<tg-time unix=\"").append(time.at().getEpochSecond()).append("\" format=\"").append(format)
                .append("\">");
        entities++;
        plain(time.text());
        close("tg-time");
    }

    void strong(String text) {
        open("b");
        plain(text);
        close("b");
    }

    @Override
    public void openCover(String label) {
        plain("(" + label + ") ");
        open("tg-spoiler");
    }

    @Override
    public void closeCover() {
        close("tg-spoiler");
    }

    void quote(boolean isFolded, AnswerLine line) {
        open(isFolded ? "blockquote expandable" : "blockquote");
        line.writeTo(this);
        close("blockquote");
    }

    private void open(String tag) {
        html.append('<').append(tag).append('>');
        entities++;
    }

    private void close(String tag) {
        html.append("</").append(tag).append('>');
    }

    String html() {
        return html.toString();
    }

    WrittenLine written(AnswerLine line) {
        return new WrittenLine(line, html.toString(), characters, entities);
    }
}
