package okaybot.platform.telegram.message;

/// Telegram's HTML in the making. The only one who escapes.
///
/// @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();

    HtmlWriter text(String text) {
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(sign);
            }
        });
        return this;
    }

    HtmlWriter line() {
        out.append('\n');
        return this;
    }

    HtmlWriter open(Tag tag) {
        out.append('<').append(tag.opening).append('>');
        return this;
    }

    HtmlWriter close(Tag tag) {
        out.append("</").append(tag.opening.split(" ", 2)[0]).append('>');
        return this;
    }

    String print() {
        return out.toString();
    }

    /// The tags that Okaybot uses.
    enum Tag {
        STRONG("b"), SPOILER("tg-spoiler"), QUOTE("blockquote"),
        /// A quotation of which three lines show until it is opened.
        FOLDED("blockquote expandable");

        private final String opening;

        Tag(String opening) {
            this.opening = opening;
        }
    }
}
