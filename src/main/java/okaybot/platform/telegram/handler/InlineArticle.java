package okaybot.platform.telegram.handler;

import java.util.List;
import java.util.Locale;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.TelegramMessages;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle.InlineQueryResultArticleBuilder;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Messages as articles, with which inline and guest queries are answered.
final class InlineArticle {
    /// Telegram rejects an article without a title.
    private static final String NO_TITLE = "…";

    private InlineArticle() {}

    /// @param id different from those of the other results of a query
    /// @param title in the list of results
    static InlineQueryResultArticleBuilder<?, ?> of(int id, String title, String html) {
        return InlineQueryResultArticle.builder().id(Integer.toString(id)).title(title.isBlank() ? NO_TITLE : title)
                .inputMessageContent(InputTextMessageContent.builder().messageText(html).parseMode(ParseMode.HTML)
                        .linkPreviewOptions(OutgoingMessage.NO_PREVIEW).build());
    }

    /// A button that opens the chat with the bot: of other buttons, Telegram would not tell where the message is.
    static InlineKeyboardMarkup link(String url, Locale locale) {
        var button = InlineKeyboardButton.builder().text(TelegramMessages.in(locale).openChat()).url(url).build();
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }
}
