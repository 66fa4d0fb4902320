package okaybot.platform.telegram.message;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A message, ready to be sent.
///
/// @param html in Telegram's HTML
/// @param rows the buttons below it
public record TelegramPage(String html, List<InlineKeyboardRow> rows) {}
