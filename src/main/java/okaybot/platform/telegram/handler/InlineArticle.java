package okaybot.platform.telegram.handler;

import okaybot.platform.telegram.chat.OutgoingMessage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle.InlineQueryResultArticleBuilder;

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
}
