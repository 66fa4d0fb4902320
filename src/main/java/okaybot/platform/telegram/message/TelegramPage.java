package okaybot.platform.telegram.message;

import java.util.List;

/// A message, ready to be sent.
///
/// @param html in Telegram's HTML
/// @param rows the buttons below it
public record TelegramPage(String html, List<List<CallbackButton>> rows) {
    /// A button of an inline keyboard.
    ///
    /// @param data what a press sends back: 1 to 64 bytes in UTF-8 (Bot API, InlineKeyboardButton)
    public record CallbackButton(String label, String data) {}
}
