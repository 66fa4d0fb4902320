package okaybot.platform.telegram.ephemeral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends ephemeral messages to one user in two steps: first a placeholder that everyone may read. What the server says about it
/// shows whether it is ephemeral. Only then follows the text, by a method that a server without ephemeral messages does not
/// have.
///
/// @param placeholder stands in the group for a moment
record PlaceholderSender(EphemeralCaller caller, EphemeralSupport support, ChatTarget target, long receiver,
        OutgoingMessage placeholder) {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceholderSender.class);
    private static final Duration DISCARD_WITHIN = Duration.ofMinutes(2);

    /// Sends one message. A placeholder that could not be filled, or that came too late, is deleted.
    CompletableFuture<Boolean> send(EphemeralTrigger trigger, OutgoingMessage message) {
        var sent = caller.sender().callFirst(target.chatId(),
                chatId -> EphemeralCalls.sendPlaceholder(chatId, target, receiver, trigger, placeholder), false,
                caller.limit()).thenApply(BotApiClient::result);
        return caller.withinLimit(sent).whenComplete((_, failure) -> {
            if (failure != null) {
                var _ = sent.thenAccept(this::discard);
            }
        }).thenCompose(sentInTime -> fill(sentInTime, message));
    }

    private CompletableFuture<Boolean> fill(JsonNode sent, OutgoingMessage message) {
        var ephemeral = ephemeral(sent);
        if (ephemeral.isEmpty()) {
            LOG.warn("Telegram: server shows everyone what is for one user (Bot API below 10.2), placeholder deleted");
            support.serverLacks();
            discard(sent);
            return CompletableFuture.completedFuture(false);
        }
        return caller.edit(ephemeral.get(), message).whenComplete((filled, failure) -> {
            if (failure != null || !filled) {
                discard(sent);
            }
        });
    }

    /// Nobody waits for that.
    private void discard(JsonNode sent) {
        var messageId = sent.path("message_id").asInt();
        var _ = caller.sender().callFirst(target.chatId(), chatId -> ephemeral(sent)
                .map(ephemeral -> EphemeralCalls.delete(chatId, ephemeral))
                .orElseGet(() -> EphemeralCalls.deleteOpen(chatId, messageId)), true, DISCARD_WITHIN);
    }

    private Optional<EphemeralMessage> ephemeral(JsonNode sent) {
        var id = sent.path("ephemeral_message_id").asInt();
        return id > 0 && sent.at("/receiver_user/id").asLong(receiver) == receiver
                ? Optional.of(new EphemeralMessage(target.chatId(), receiver, id))
                : Optional.empty();
    }
}
