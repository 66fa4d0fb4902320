package okaybot.platform.telegram.chat;

import java.util.List;
import java.util.Optional;
import okaybot.platform.telegram.message.Page;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Pages as calls of the Bot API.
final class Post {
    /// A preview would show what a cover hides.
    static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private Post() {}

    static SendMessage send(long chat, Optional<Integer> topic, Optional<Integer> replyTo, Page page) {
        var message = SendMessage.builder()
                .chatId(chat)
                .text(page.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW);
        topic.ifPresent(message::messageThreadId);
        replyTo.map(id -> ReplyParameters.builder().messageId(id).allowSendingWithoutReply(true).build())
                .ifPresent(message::replyParameters);
        keyboard(page.rows()).ifPresent(message::replyMarkup);
        return message.build();
    }

    static EditMessageText edit(long chat, int id, Page page) {
        var change = EditMessageText.builder()
                .chatId(chat)
                .messageId(id)
                .text(page.html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW);
        keyboard(page.rows()).ifPresent(change::replyMarkup);
        return change.build();
    }

    static SendMessage link(long chat, Optional<Integer> topic, int replyTo, String text, String label, String url) {
        var message = send(chat, topic, Optional.of(replyTo), new Page(text, List.of()));
        var button = InlineKeyboardButton.builder().text(label).url(url).build();
        message.setReplyMarkup(new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button))));
        return message;
    }

    private static Optional<InlineKeyboardMarkup> keyboard(List<List<Page.Button>> rows) {
        return Optional.of(rows.stream().map(Post::row).toList())
                .filter(all -> !all.isEmpty())
                .map(InlineKeyboardMarkup::new);
    }

    private static InlineKeyboardRow row(List<Page.Button> buttons) {
        return new InlineKeyboardRow(buttons.stream()
                .map(button -> InlineKeyboardButton.builder().text(button.label()).callbackData(button.data()).build())
                .toList());
    }
}
