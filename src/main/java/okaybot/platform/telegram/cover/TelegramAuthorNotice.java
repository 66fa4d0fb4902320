package okaybot.platform.telegram.cover;

import java.util.Locale;
import java.util.Optional;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.message.TelegramPage;

/// Tells the author of a message in private that it was covered. A bot cannot write to people who have never opened a chat with it,
/// so that it often cannot be told, which is no error.
record TelegramAuthorNotice(MessageSender sender) {
    /// The ids of supergroups begin with this, and their messages have links (https://core.telegram.org/api/bots/ids).
    private static final String SUPERGROUP = "-100";

    /// Tells the author, unless that is a bot or the moderator. Does not wait.
    ///
    /// @param copyId the message to link to
    /// @param locale the author's language
    void send(TelegramOriginalMessage original, Requester moderator, long chatId, int copyId, Locale locale) {
        link(chatId, copyId).ifPresent(link -> original.author()
                .filter(author -> !moderator.userId().equals(Optional.of(author)))
                .ifPresent(author -> send(author, CoverMessages.in(locale).toAuthor(link))));
    }

    private void send(long author, String text) {
        var message = OutgoingMessage.fromPage(TelegramPage.ofText(text));
        var _ = sender.send(author,
                chatId -> message.toSendMessage(chatId, ChatTarget.privateChat(author), Optional.empty()));
    }

    private static Optional<String> link(long chatId, int messageId) {
        var id = Long.toString(chatId);
        return Optional.of(id).filter(text -> text.startsWith(SUPERGROUP))
                .map(text -> "https://t.me/c/" + text.substring(SUPERGROUP.length()) + "/" + messageId);
    }
}
