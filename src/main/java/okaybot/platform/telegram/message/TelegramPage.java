package okaybot.platform.telegram.message;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A message, ready to be sent.
///
/// @param html in Telegram's HTML
/// @param rows the buttons below it
public record TelegramPage(String html, List<InlineKeyboardRow> rows) {
    /// A plain text without buttons.
    public static TelegramPage ofText(String text) {
        var html = new HtmlWriter();
        html.plain(text);
        return new TelegramPage(html.html(), List.of());
    }
}
