package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.message.TelegramPage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A page as a message that can be sent to any chat, or replace an existing message.
public final class OutgoingMessage {
    /// A link preview could show what a spoiler cover hides.
    public static final LinkPreviewOptions NO_PREVIEW = LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramPage page;
    private final JsonTemplate json;

    private OutgoingMessage(TelegramPage page, JsonTemplate json) {
        this.page = page;
        this.json = json;
    }

    private static JsonTemplate json(TelegramPage page) {
        var content = EditMessageText.builder().text(page.html()).parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW);
        if (!page.rows().isEmpty()) {
            content.replyMarkup(new InlineKeyboardMarkup(page.rows()));
        }
        return JsonTemplate.of(content.build(), "method");
    }

    public static OutgoingMessage fromPage(TelegramPage page) {
        return new OutgoingMessage(page, json(page));
    }

    /// A message that users are to reply to: their app shows at once that they are writing a reply.
    ///
    /// @param placeholder what the input field shows while it is empty; 1 to 64 characters
    public static OutgoingMessage forReply(String html, String placeholder) {
        var content = SendMessage.builder().chatId("").text(html).parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(ForceReplyKeyboard.builder().inputFieldPlaceholder(placeholder).build());
        return new OutgoingMessage(new TelegramPage(html, List.of()),
                JsonTemplate.of(content.build(), "method", "chat_id"));
    }

    /// A sentence with one button, which opens an address.
    public static OutgoingMessage withLinkButton(String html, String label, String url) {
        var button = InlineKeyboardButton.builder().text(label).url(url).build();
        return fromPage(new TelegramPage(html, List.of(new InlineKeyboardRow(button))));
    }

    public TelegramPage page() {
        return page;
    }

    /// The call that sends it.
    ///
    /// @param chatId the chat, which may have migrated since the target was made
    /// @param target where in the chat
    /// @param replyTo the id of the message to reply to; the message is sent even if that one is gone
    public RawJsonMethod toSendMessage(long chatId, ChatTarget target, Optional<Integer> replyTo) {
        var members = JsonTemplate.newMembers().put("chat_id", chatId);
        target.threadId().ifPresent(id -> members.put("message_thread_id", id));
        target.directMessagesTopicId().ifPresent(id -> members.put("direct_messages_topic_id", id));
        replyTo.ifPresent(id -> members.putObject("reply_parameters").put("message_id", id)
                .put("allow_sending_without_reply", true));
        return new RawJsonMethod(SendMessage.PATH, json.with(members));
    }

    /// A call of another method with this message.
    ///
    /// @param members what else the method needs; at least one
    public RawJsonMethod toCall(String method, ObjectNode members) {
        return new RawJsonMethod(method, json.with(members));
    }

    /// The call that takes away the keyboard of a message.
    public static RawJsonMethod withoutKeyboard(long chatId, int messageId) {
        return new RawJsonMethod(EditMessageReplyMarkup.PATH,
                JsonTemplate.newMembers().put("chat_id", chatId).put("message_id", messageId).toString());
    }

    /// The call that replaces a message with this one.
    public RawJsonMethod toEditMessageText(long chatId, int messageId) {
        return new RawJsonMethod(EditMessageText.PATH,
                json.with(JsonTemplate.newMembers().put("chat_id", chatId).put("message_id", messageId)));
    }
}
