package okaybot.platform.telegram.ephemeral;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.Futures;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.ephemeral.EphemeralSupport.Method;
import okaybot.platform.telegram.message.TelegramPage;

/// Shows messages to one member of a group alone. Each method returns whether that has worked; if not, the answer has to take
/// another way, since nobody has seen it as a whole.
public final class EphemeralSender {
    /// Telegram takes an answer within 15 seconds, and whoever has pressed a button waits.
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private final EphemeralCaller caller;
    private final EphemeralSupport support;

    public EphemeralSender(MessageSender sender, EphemeralSupport support) {
        this(sender, support, LIMIT);
    }

    /// @param limit how long each call may take
    EphemeralSender(MessageSender sender, EphemeralSupport support, Duration limit) {
        this.caller = new EphemeralCaller(sender, limit);
        this.support = support;
    }

    /// Shows several messages, one after the other.
    ///
    /// @param locale of the placeholder that may stand in the group for a moment
    public CompletableFuture<Boolean> show(ChatTarget target, long receiver, EphemeralTrigger trigger,
            Locale locale, List<OutgoingMessage> messages) {
        var words = TelegramMessages.in(locale).oneMoment();
        var placeholders = new PlaceholderSender(caller, support, target, receiver,
                OutgoingMessage.fromPage(TelegramPage.ofText(words)));
        var shown = CompletableFuture.completedFuture(true);
        for (var message : messages) {
            shown = shown.thenCompose(before -> before
                    ? show(placeholders, trigger, message)
                    : CompletableFuture.completedFuture(false));
        }
        return shown;
    }

    private CompletableFuture<Boolean> show(PlaceholderSender placeholders, EphemeralTrigger trigger,
            OutgoingMessage message) {
        return switch (trigger) {
            case EphemeralTrigger.Press press -> answerPress(placeholders.target(), press, message)
                    .thenCompose(shown -> shown
                            ? CompletableFuture.completedFuture(true)
                            : send(Method.PRESS, placeholders, trigger, message));
            case EphemeralTrigger.Command _ -> send(Method.COMMAND, placeholders, trigger, message);
            case EphemeralTrigger.OpenMessage() -> send(Method.OPEN_MESSAGE, placeholders, trigger, message);
        };
    }

    private CompletableFuture<Boolean> answerPress(ChatTarget target, EphemeralTrigger.Press press,
            OutgoingMessage message) {
        if (!isGroup(target) || !support.mayWork(target.chatId(), Method.ANSWERED_PRESS)) {
            return CompletableFuture.completedFuture(false);
        }
        var answered = caller.call(target.chatId(), _ -> EphemeralCalls.answerPress(press, message), false);
        return noteFailure(answered.thenApply(_ -> true), target, Method.ANSWERED_PRESS);
    }

    private CompletableFuture<Boolean> send(Method method, PlaceholderSender placeholders, EphemeralTrigger trigger,
            OutgoingMessage message) {
        var target = placeholders.target();
        return isGroup(target) && target.isPostable() && support.mayWork(target.chatId(), method)
                ? noteFailure(placeholders.send(trigger, message), target, method)
                : CompletableFuture.completedFuture(false);
    }

    /// The direct messages of a channel are no group.
    private static boolean isGroup(ChatTarget target) {
        return !target.isPrivate() && target.directMessagesTopicId().isEmpty()
                && !target.equals(ChatTarget.UNKNOWN_CHAT);
    }

    /// Replaces an ephemeral message. False if it has disappeared, which may happen at any time.
    public CompletableFuture<Boolean> edit(EphemeralMessage ephemeral, OutgoingMessage message) {
        return caller.edit(ephemeral, message);
    }

    private CompletableFuture<Boolean> noteFailure(CompletableFuture<Boolean> shown, ChatTarget target,
            Method method) {
        return shown.exceptionallyCompose(failure -> {
            if (Futures.unwrap(failure) instanceof BotApiException known) {
                support.failed(target.chatId(), method, known);
            }
            return EphemeralCaller.failed(failure);
        });
    }
}
