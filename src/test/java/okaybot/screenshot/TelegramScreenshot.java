package okaybot.screenshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.PictureTheme;
import okaybot.picture.draw.Canvas;
import okaybot.platform.telegram.message.TelegramHtmlParser;
import okaybot.platform.telegram.message.TelegramHtmlParser.BadRequestException;

/// Draws a private chat on Telegram: what somebody writes, and with which message the bot answers.
record TelegramScreenshot(TelegramColors colors) {
    private static final double WIDTH = 390;
    private static final double MARGIN = 14;
    private static final double BUBBLE = WIDTH - 2 * MARGIN - 20;
    private static final double PADDING = 10;
    private static final double INNER = BUBBLE - 2 * PADDING;
    private static final double GAP = 4;
    private static final double BUTTON = 36;

    /// @param call what the bot has called, such as `sendMessage`
    static byte[] png(String typed, JsonNode call, Optional<byte[]> photo, PictureTheme theme) {
        return new TelegramScreenshot(TelegramColors.of(theme)).png(typed, call, photo);
    }

    private byte[] png(String typed, JsonNode call, Optional<byte[]> photo) {
        var sent = Panel.around(TextFlow.of(typed, TextLook.of(15, colors.ink()), INNER), PADDING, 12, colors.sent());
        var received = received(call, photo);
        var height = MARGIN + sent.height() + MARGIN / 2 + received.height() + MARGIN;
        return Canvas.png(WIDTH, height, colors.background(), graphics -> {
            sent.draw(graphics, WIDTH - MARGIN - sent.width(), MARGIN);
            received.draw(graphics, MARGIN, MARGIN + sent.height() + MARGIN / 2);
        });
    }

    private Figure received(JsonNode call, Optional<byte[]> photo) {
        var content = call.has("media") ? call.get("media") : call;
        var figures = new ArrayList<Figure>();
        photo.ifPresent(png -> figures.add(Photo.of(png, INNER)));
        figures.addAll(text(content.path(call.has("text") ? "text" : "caption").asText()));
        var bubble = Panel.around(new Stack(figures, 8), PADDING, 12, colors.received()).wide(BUBBLE);
        return new Stack(Stream.concat(Stream.of(bubble), keyboard(call)).toList(), GAP);
    }

    private List<Figure> text(String html) {
        try {
            return new TelegramText(colors, INNER).figures(TelegramHtmlParser.parse(html));
        } catch (BadRequestException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Stream<Figure> keyboard(JsonNode call) {
        return call.at("/reply_markup/inline_keyboard").valueStream().map(row -> {
            var width = (BUBBLE - GAP * (row.size() - 1)) / row.size();
            return new Row(row.valueStream().map(button -> button(button.get("text").asText(), width)).toList(), GAP);
        });
    }

    private Figure button(String label, double width) {
        return Panel.centered(TextFlow.of(label, TextLook.bold(13.5, Color.WHITE), 2 * WIDTH), width, BUTTON, 9,
                colors.button());
    }
}
