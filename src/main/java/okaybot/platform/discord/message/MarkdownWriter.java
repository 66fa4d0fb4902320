package okaybot.platform.discord.message;

import java.util.regex.Pattern;
import okaybot.answer.Span;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.TextRun.Style;
import okaybot.platform.layout.TextWriter;

/// Writes text as Discord's markdown so that it is shown verbatim: nothing in it is taken for markup, a link or a
/// mention.
///
/// Discord does not document all of its markup. Its clients remove a backslash before any character that is neither a
/// letter, a digit nor a space (rule `escape` of its SimpleAST), so more is escaped here than is documented.
final class MarkdownWriter implements TextWriter {
    static final String COVER = "||";
    private static final Pattern LIST_NUMBER = Pattern.compile(" ?\\d+");

    private final StringBuilder markdown = new StringBuilder();

    static String write(AnswerLine line) {
        var writer = new MarkdownWriter();
        line.writeTo(writer);
        return writer.markdown.toString().strip();
    }

    /// A text without style.
    static String escaped(String text) {
        var writer = new MarkdownWriter();
        writer.escape(text);
        return writer.markdown.toString();
    }

    /// A text in bold type.
    static String strong(String text) {
        var writer = new MarkdownWriter();
        writer.writeStrong(text);
        return writer.markdown.toString();
    }

    @Override
    public void write(String text, Style style) {
        switch (style) {
            case PLAIN, MARKS -> escape(text);
            case STRONG -> writeStrong(text);
            case LABEL -> writeStrong(text + ":");
        }
    }

    /// @see <a href="https://docs.discord.com/developers/reference#message-formatting-timestamp-styles">Timestamp styles</a>
    @Override
    public void writeTime(Span.Time time) {
        var style = switch (time.style()) {
            case FULL -> "F";
            case RELATIVE -> "R";
        };
        markdown.append("<t:").append(time.at().getEpochSecond()).append(':').append(style).append('>');
    }

    private void writeStrong(String text) {
        markdown.append("**");
        escape(text);
        markdown.append("**");
    }

    @Override
    public void openCover(String label) {
        escape("(" + label + ") ");
        markdown.append(COVER);
    }

    @Override
    public void closeCover() {
        markdown.append(endOfCover(markdown));
    }

    /// Discord ends a spoiler at the next two bars, even if the first of them is escaped.
    ///
    /// @param covered is not empty
    static String endOfCover(CharSequence covered) {
        return covered.charAt(covered.length() - 1) == '|' ? " " + COVER : COVER;
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isSpecial(text, i)) {
                markdown.append('\\');
            }
            markdown.append(text.charAt(i));
        }
    }

    private static boolean isSpecial(String text, int place) {
        return switch (text.charAt(place)) {
            case '\\', '*', '_', '~', '`', '|', '[', '<', '@' -> true;
            // Headings, lists, quotes and small print. A line may start with any text.
            case '-', '+', '#', '>' -> place == 0 || (place == 1 && text.charAt(0) == ' ');
            case ')' -> isListNumber(text, place);
            case '.' -> isListNumber(text, place) || isInAddress(text, place);
            // `:smile:` and `https://`
            case ':' -> place + 1 < text.length() && text.charAt(place + 1) != ' ';
            default -> false;
        };
    }

    private static boolean isListNumber(String text, int end) {
        return LIST_NUMBER.matcher(text).region(0, end).matches();
    }

    /// `discord.gg` needs no `https` to become a link.
    private static boolean isInAddress(String text, int dot) {
        return dot > 0 && text.charAt(dot - 1) != ' ' && dot + 1 < text.length()
                && Character.isLetter(text.codePointAt(dot + 1));
    }
}
