package okaybot.platform.telegram.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Picture;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.message.TelegramPage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
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
    private final Optional<OutgoingPhoto> photo;
    private final Optional<OutgoingMessage> inWords;

    private OutgoingMessage(TelegramPage page, JsonTemplate json) {
        this(page, json, Optional.empty(), Optional.empty());
    }

    private OutgoingMessage(TelegramPage page, JsonTemplate json, Optional<OutgoingPhoto> photo,
            Optional<OutgoingMessage> inWords) {
        this.page = page;
        this.json = json;
        this.photo = photo;
        this.inWords = inWords;
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

    /// A picture with this page below it.
    ///
    /// @param inWords what is sent in its place where no pictures are accepted
    public static OutgoingMessage ofPicture(TelegramPage caption, Picture picture, byte[] png,
            OutgoingMessage inWords) {
        var shown = OutgoingPhoto.of(caption, picture, png);
        return new OutgoingMessage(caption, shown.toSend(), Optional.of(shown), Optional.of(inWords));
    }

    /// The same answer in words; empty if it is no picture.
    public Optional<OutgoingMessage> inWords() {
        return inWords;
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
        return toSend(members);
    }

    /// A call that sends it.
    ///
    /// @param members to whom or where; at least one
    public RawJsonMethod toSend(ObjectNode members) {
        return new RawJsonMethod(photo.isPresent() ? SendPhoto.PATH : SendMessage.PATH, json.with(members),
                photo.map(OutgoingPhoto::file));
    }

    /// A call that puts it in place of a message.
    ///
    /// @param textMethod that replaces a text by a text
    /// @param mediaMethod that replaces anything by a picture
    /// @param members which message; at least one
    public RawJsonMethod toEdit(String textMethod, String mediaMethod, ObjectNode members) {
        return photo.map(shown -> new RawJsonMethod(mediaMethod, shown.toEdit().with(members),
                Optional.of(shown.file()))).orElseGet(() -> new RawJsonMethod(textMethod, json.with(members)));
    }

    /// The call that takes away the keyboard of a message.
    public static RawJsonMethod withoutKeyboard(long chatId, int messageId) {
        return new RawJsonMethod(EditMessageReplyMarkup.PATH,
                JsonTemplate.newMembers().put("chat_id", chatId).put("message_id", messageId).toString());
    }

    /// The call that replaces a message with this one.
    public RawJsonMethod toEdit(long chatId, int messageId) {
        return toEdit(EditMessageText.PATH, EditMessageMedia.PATH,
                JsonTemplate.newMembers().put("chat_id", chatId).put("message_id", messageId));
    }

    /// Sends it; in words where no pictures are accepted.
    public CompletableFuture<Void> send(MessageSender sender, ChatTarget target, Optional<Integer> replyTo) {
        var sent = sender.send(target.chatId(), chatId -> toSendMessage(chatId, target, replyTo));
        return inWords().map(words -> sent.exceptionallyCompose(failure -> isRefused(failure)
                ? words.send(sender, target, replyTo)
                : CompletableFuture.failedFuture(failure))).orElse(sent);
    }

    /// Telegram says in words only that a group takes no photos.
    static boolean isRefused(Throwable failure) {
        return BotApiException.isOfType(BotApiErrorType.BAD_REQUEST, failure)
                || BotApiException.isOfType(BotApiErrorType.NOT_PERMITTED, failure);
    }
}
