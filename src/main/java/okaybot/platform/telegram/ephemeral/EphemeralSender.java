package okaybot.platform.telegram.ephemeral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.ephemeral.EphemeralSupport.Method;
import okaybot.platform.telegram.message.TelegramPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows messages to one member of a group alone. Each method returns whether that has worked; if not, the answer has to take
/// another way, since it has not been shown to anybody.
///
/// @param limit how long each call may take
public record EphemeralSender(MessageSender sender, EphemeralSupport support, Duration limit) {
    private static final Logger LOG = LoggerFactory.getLogger(EphemeralSender.class);
    /// Telegram takes an answer within 15 seconds, and whoever has pressed a button waits.
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration DISCARD_WITHIN = Duration.ofMinutes(2);

    public EphemeralSender(MessageSender sender, EphemeralSupport support) {
        this(sender, support, LIMIT);
    }

    /// Shows several messages, one after the other.
    ///
    /// @param locale of the placeholder that may stand in the group for a moment
    public CompletableFuture<Boolean> show(ChatTarget target, long receiver, EphemeralTrigger trigger,
            Locale locale, List<OutgoingMessage> messages) {
        var placeholder = OutgoingMessage
                .fromPage(new TelegramPage(TelegramMessages.in(locale).oneMoment(), List.of()));
        var shown = CompletableFuture.completedFuture(true);
        for (var message : messages) {
            shown = shown.thenCompose(before -> before
                    ? show(target, receiver, trigger, placeholder, message)
                    : CompletableFuture.completedFuture(false));
        }
        return shown;
    }

    private CompletableFuture<Boolean> show(ChatTarget target, long receiver, EphemeralTrigger trigger,
            OutgoingMessage placeholder, OutgoingMessage message) {
        return switch (trigger) {
            case EphemeralTrigger.Press press -> answerPress(target, press, message)
                    .thenCompose(shown -> shown
                            ? CompletableFuture.completedFuture(true)
                            : send(Method.PRESS, target, receiver, trigger, placeholder, message));
            case EphemeralTrigger.Command _ ->
                send(Method.COMMAND, target, receiver, trigger, placeholder, message);
            case EphemeralTrigger.OpenMessage() ->
                send(Method.OPEN_MESSAGE, target, receiver, trigger, placeholder, message);
        };
    }

    private CompletableFuture<Boolean> answerPress(ChatTarget target, EphemeralTrigger.Press press,
            OutgoingMessage message) {
        if (!isGroup(target) || !support.mayWork(target.chatId(), Method.ANSWERED_PRESS)) {
            return CompletableFuture.completedFuture(false);
        }
        return noteFailure(call(target.chatId(), _ -> EphemeralCalls.answerPress(press, message), false)
                .thenApply(_ -> true), target, Method.ANSWERED_PRESS);
    }

    /// First sends the placeholder. What the server says about it shows whether it is ephemeral. Only then follows the text, by a
    /// method that a server without ephemeral messages does not have.
    private CompletableFuture<Boolean> send(Method method, ChatTarget target, long receiver, EphemeralTrigger trigger,
            OutgoingMessage placeholder, OutgoingMessage message) {
        if (!isGroup(target) || !target.isPostable() || !support.mayWork(target.chatId(), method)) {
            return CompletableFuture.completedFuture(false);
        }
        var sent = sender.callFirst(target.chatId(),
                chatId -> EphemeralCalls.sendPlaceholder(chatId, target, receiver, trigger, placeholder), false, limit)
                .thenApply(BotApiClient::result);
        var filled = withinLimit(sent).whenComplete((_, failure) -> {
            if (failure != null) {
                var _ = sent.thenAccept(late -> discard(target, receiver, late));
            }
        }).thenCompose(sentInTime -> fill(target, receiver, sentInTime, message));
        return noteFailure(filled, target, method);
    }

    /// The direct messages of a channel are no group.
    private static boolean isGroup(ChatTarget target) {
        return !target.isPrivate() && target.directMessagesTopicId().isEmpty()
                && !target.equals(ChatTarget.UNKNOWN_CHAT);
    }

    private CompletableFuture<Boolean> fill(ChatTarget target, long receiver, JsonNode placeholder,
            OutgoingMessage message) {
        var ephemeral = ephemeral(target, receiver, placeholder);
        if (ephemeral.isEmpty()) {
            LOG.warn("Telegram: server shows everyone what is for one user (Bot API below 10.2), placeholder deleted");
            support.serverLacks();
            discard(target, receiver, placeholder);
            return CompletableFuture.completedFuture(false);
        }
        return edit(ephemeral.get(), message).whenComplete((filled, failure) -> {
            if (failure != null || !filled) {
                discard(target, receiver, placeholder);
            }
        });
    }

    /// Nobody waits for that.
    private void discard(ChatTarget target, long receiver, JsonNode placeholder) {
        var messageId = placeholder.path("message_id").asInt();
        var _ = sender.callFirst(target.chatId(), chatId -> ephemeral(target, receiver, placeholder)
                .map(ephemeral -> EphemeralCalls.delete(chatId, ephemeral))
                .orElseGet(() -> EphemeralCalls.deleteOpen(chatId, messageId)), true, DISCARD_WITHIN);
    }

    private static Optional<EphemeralMessage> ephemeral(ChatTarget target, long receiver, JsonNode sent) {
        var id = sent.path("ephemeral_message_id").asInt();
        return id > 0 && sent.at("/receiver_user/id").asLong(receiver) == receiver
                ? Optional.of(new EphemeralMessage(target.chatId(), receiver, id))
                : Optional.empty();
    }

    /// Replaces an ephemeral message. Fails if it has disappeared, which may happen at any time.
    public CompletableFuture<Boolean> edit(EphemeralMessage ephemeral, OutgoingMessage message) {
        return call(ephemeral.chatId(), chatId -> EphemeralCalls.edit(chatId, ephemeral, message), true)
                .thenApply(_ -> true)
                .exceptionallyCompose(failure -> BotApiException.isOfType(BotApiErrorType.NOT_MODIFIED, failure)
                        ? CompletableFuture.completedFuture(true)
                        : failed(failure));
    }

    private CompletableFuture<String> call(long chat, LongFunction<RawJsonMethod> call, boolean isIdempotent) {
        return withinLimit(sender.callFirst(chat, call, isIdempotent, limit));
    }

    private <T> CompletableFuture<T> withinLimit(CompletableFuture<T> called) {
        return called.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Boolean> noteFailure(CompletableFuture<Boolean> shown, ChatTarget target,
            Method method) {
        return shown.exceptionallyCompose(failure -> {
            if (cause(failure) instanceof BotApiException known) {
                support.failed(target.chatId(), method, known);
            }
            return failed(failure);
        });
    }

    /// False for what Telegram has said or has not said in time; anything else stays a failure.
    private static CompletableFuture<Boolean> failed(Throwable failure) {
        var cause = cause(failure);
        return cause instanceof BotApiException || cause instanceof TimeoutException
                ? CompletableFuture.completedFuture(false)
                : CompletableFuture.failedFuture(cause);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
