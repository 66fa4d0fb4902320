package okaybot.platform.telegram.handler;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.Requester;
import okaybot.platform.telegram.ephemeral.EphemeralMessage;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// A press of a button.
///
/// @param chat where the button is
/// @param own the message with the button, if it is an ephemeral one: only the user who has pressed sees it, and can do below it what
/// they can in the private chat
record Press(CallbackQuery query, CallbackData data, Requester requester, ChatTarget chat,
        Optional<EphemeralMessage> own) {
    static Press of(CallbackQuery query, CallbackData data, Requester requester, ChatTarget chat) {
        return new Press(query, data, requester, chat, Optional.ofNullable(query.getMessage())
                .flatMap(message -> ownMessage(message, chat, query.getFrom().getId())));
    }

    private static Optional<EphemeralMessage> ownMessage(MaybeInaccessibleMessage pressed, ChatTarget chat,
            long userId) {
        return pressed instanceof Message message && message.getEphemeralMessageId() != null
                && (message.getReceiverUser() == null || message.getReceiverUser().getId() == userId)
                        ? Optional.of(new EphemeralMessage(chat.chatId(), userId, message.getEphemeralMessageId()))
                        : Optional.empty();
    }

    /// Whether nobody but the user who has pressed sees the button.
    boolean isPrivate() {
        return chat.isPrivate() || own.isPresent();
    }

    /// Whether the button is below a photo.
    boolean hasPhoto() {
        return query.getMessage() instanceof Message message && message.hasPhoto();
    }

    CommandLine line() {
        return data.line();
    }

    Optional<Integer> messageId() {
        return Optional.ofNullable(query.getMessage()).map(MaybeInaccessibleMessage::getMessageId);
    }

    Press withLine(CommandLine other) {
        return new Press(query, data.withLine(other), requester, chat, own);
    }
}
