package okaybot.platform.telegram.panel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;

/// Takes away the buttons of a message whose reader is done with them.
public record KeyboardRemover(MessageSender sender) {
    /// Does nothing if they are gone already, or the message is.
    public CompletableFuture<Void> remove(ChatTarget chat, Optional<Integer> messageId) {
        return messageId.map(id -> sender.edit(chat.chatId(), chatId -> OutgoingMessage.withoutKeyboard(chatId, id))
                .exceptionallyCompose(KeyboardRemover::ignoreIfGone))
                .orElseGet(Futures::completed);
    }

    private static CompletableFuture<Void> ignoreIfGone(Throwable failure) {
        var isGone = BotApiException.isOfType(BotApiErrorType.NOT_MODIFIED, failure)
                || BotApiException.isOfType(BotApiErrorType.BAD_REQUEST, failure);
        return isGone ? Futures.completed() : CompletableFuture.failedFuture(failure);
    }
}
