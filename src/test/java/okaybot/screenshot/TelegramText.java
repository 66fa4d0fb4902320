package okaybot.screenshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedEntity;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedMessage;
import okaybot.screenshot.TextFlow.Run;

/// A text with Telegram's entities.
///
/// @see <a href="https://core.telegram.org/bots/api#messageentity">Bot API, MessageEntity</a>
record TelegramText(TelegramColors colors, double width) {
    private static final double BODY = 15;
    private static final double SMALL = 13.5;
    private static final double QUOTE_MARGIN = 8;
    /// How many lines of an expandable quote are shown.
    private static final int SHOWN_LINES = 3;

    /// The text and its quotes, one below the other.
    List<Figure> figures(ParsedMessage message) {
        var figures = new ArrayList<Figure>();
        var shown = 0;
        for (var quote : message.entities().stream().filter(TelegramText::isQuote).toList()) {
            addText(message, shown, quote.start(), figures);
            figures.add(quote(message, quote));
            shown = quote.end();
        }
        addText(message, shown, message.text().length(), figures);
        return figures;
    }

    private static boolean isQuote(ParsedEntity entity) {
        return entity.type().endsWith("blockquote");
    }

    private void addText(ParsedMessage message, int start, int end, List<Figure> into) {
        if (!message.text().substring(start, end).isBlank()) {
            into.add(TextFlow.of(runs(message, start, end, TextLook.of(BODY, colors.ink())), width));
        }
    }

    private Figure quote(ParsedMessage message, ParsedEntity quote) {
        var text = TextFlow.of(runs(message, quote.start(), quote.end(), TextLook.of(SMALL, colors.ink())),
                width - 3 * QUOTE_MARGIN);
        var shown = quote.type().startsWith("expandable") ? text.first(SHOWN_LINES) : text;
        return new Panel(shown, width, shown.height() + QUOTE_MARGIN, QUOTE_MARGIN + 4, QUOTE_MARGIN / 2, 5,
                colors.quote(), Optional.of(colors.accent()));
    }

    /// A piece of the text without the line breaks around it.
    private List<Run> runs(ParsedMessage message, int start, int end, TextLook look) {
        var from = start;
        var to = end;
        while (from < to && message.text().charAt(from) == '\n') {
            from++;
        }
        while (to > from && message.text().charAt(to - 1) == '\n') {
            to--;
        }
        var first = from;
        var last = to;
        var bounds = Stream.concat(Stream.of(first, last), message.entities().stream()
                .flatMap(entity -> Stream.of(entity.start(), entity.end()))
                .filter(at -> at > first && at < last)).sorted().distinct().toList();
        var runs = new ArrayList<Run>();
        for (var i = 1; i < bounds.size(); i++) {
            runs.add(new Run(message.text().substring(bounds.get(i - 1), bounds.get(i)),
                    look(message, bounds.get(i - 1), look)));
        }
        return runs;
    }

    private TextLook look(ParsedMessage message, int at, TextLook plain) {
        var look = plain;
        for (var entity : message.entities()) {
            if (entity.start() <= at && at < entity.end()) {
                look = switch (entity.type()) {
                    case "bold" -> look.bold();
                    case "italic" -> look.italic();
                    case "code", "pre" -> look.mono();
                    case "spoiler" -> look.covered(colors.cover());
                    case "text_link", "detected" -> look.isCovered() ? look : look.in(colors.accent());
                    case "blockquote", "expandable_blockquote" -> look;
                    default -> throw new IllegalArgumentException("Not drawn: " + entity);
                };
            }
        }
        return look;
    }
}
