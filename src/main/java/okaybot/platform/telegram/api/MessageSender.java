package okaybot.platform.telegram.api;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/// Sends messages in order within each chat and within Telegram's limits. Repeats a failed call if that cannot send the
/// message twice, and drops a message that would come too late.
public final class MessageSender implements AutoCloseable {
    private final PerChatExecutor executor = new PerChatExecutor("telegram-send-");
    private final RetryingSender sender;
    private final Duration deliverWithin;

    /// @param listener called with what the calls tell about their chats
    /// @param callTimer measures each call, without the time that a message waits before it
    public MessageSender(BotApiClient api, SendLimiter limiter, TelegramTimeouts timeouts,
            ChatListener listener, Timer callTimer) {
        sender = new RetryingSender(api, limiter, timeouts, listener, callTimer);
        deliverWithin = timeouts.deliverWithin();
    }

    /// Sends a new message after those that already wait for the chat.
    ///
    /// @param message creates the call for a chat id, which changes if the group becomes a supergroup meanwhile
    /// @return completes when Telegram has accepted the message, or with a [BotApiException]
    public CompletableFuture<Void> send(long chat, LongFunction<RawJsonMethod> message) {
        var sent = new CompletableFuture<Void>();
        var deadline = deadline();
        executor.execute(chat, () -> send(chat, message, false, deadline, sent));
        return sent;
    }

    /// Edits a message before anything else is sent to the chat, because a user is waiting for it.
    public CompletableFuture<Void> edit(long chat, LongFunction<RawJsonMethod> change) {
        var edited = new CompletableFuture<Void>();
        var deadline = deadline();
        executor.executeFirst(chat, () -> send(chat, change, true, deadline, edited));
        return edited;
    }

    private long deadline() {
        return System.nanoTime() + deliverWithin.toNanos();
    }

    private void send(long chat, LongFunction<RawJsonMethod> message, boolean idempotent, long deadline,
            CompletableFuture<Void> sent) {
        try {
            sender.send(chat, message, idempotent, deadline);
            sent.complete(null);
        } catch (InterruptedException e) {
            // The adapter is closing. The update stays in its file and is answered after the next start.
            Thread.currentThread().interrupt();
            sent.cancel(false);
        } catch (BotApiException | RuntimeException | Error e) {
            sent.completeExceptionally(e);
        }
    }

    /// The number of waiting messages.
    public int queued() {
        return executor.queued();
    }

    @Override
    public void close() {
        executor.close();
    }
}
