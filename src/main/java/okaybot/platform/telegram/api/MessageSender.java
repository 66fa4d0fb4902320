package okaybot.platform.telegram.api;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// Sends messages in order within each chat and within Telegram's limits. Repeats a failed call if that cannot send the
/// message twice, and drops a message that would come too late.
public final class MessageSender implements AutoCloseable {
    private final PerChatExecutor executor = new PerChatExecutor("telegram-send-");
    private final RetryingSender sender;
    private final Duration deliverWithin;

    /// @param listener called with what the calls tell about their chats
    /// @param callTimer measures each call, without the time that a message waits before it
    /// @param paidBroadcast whether Telegram may charge for messages that exceed what is free
    public MessageSender(BotApiClient api, SendLimiter limiter, TelegramTimeouts timeouts,
            ChatListener listener, Timer callTimer, boolean paidBroadcast) {
        sender = new RetryingSender(api, limiter, timeouts, listener, callTimer, paidBroadcast);
        deliverWithin = timeouts.deliverWithin();
    }

    /// Sends a new message after those that already wait for the chat.
    ///
    /// @param message creates the call for a chat id, which changes if the group becomes a supergroup meanwhile
    /// @return completes when Telegram has accepted the message, or with a [BotApiException]
    public CompletableFuture<Void> send(long chat, LongFunction<RawJsonMethod> message) {
        var sent = new CompletableFuture<Void>();
        var deadline = deadline(deliverWithin);
        executor.execute(chat, () -> send(chat, message, false, deadline, sent, _ -> sent.complete(null)));
        return sent;
    }

    /// The same.
    ///
    /// @param limit after which it is of no use any more
    /// @return completes with the response
    public CompletableFuture<String> sendForResponse(long chat, LongFunction<RawJsonMethod> message, Duration limit) {
        var sent = new CompletableFuture<String>();
        var deadline = deadline(limit);
        executor.execute(chat, () -> send(chat, message, false, deadline, sent, sent::complete));
        return sent;
    }

    /// Edits a message before anything else is sent to the chat, because a user is waiting for it.
    public CompletableFuture<Void> edit(long chat, LongFunction<RawJsonMethod> change) {
        var edited = new CompletableFuture<Void>();
        var deadline = deadline(deliverWithin);
        executor.executeFirst(chat, () -> send(chat, change, true, deadline, edited, _ -> edited.complete(null)));
        return edited;
    }

    /// Makes a call before anything else is sent to the chat, because a user is waiting for it.
    ///
    /// @param call as in [#send]
    /// @param isIdempotent whether it can be repeated without harm
    /// @param limit after which nobody waits for it any more: then it is not made, and the future completes with a
    /// [BotApiException]
    /// @return completes with the response
    public CompletableFuture<String> callFirst(long chat, LongFunction<RawJsonMethod> call, boolean isIdempotent,
            Duration limit) {
        var called = new CompletableFuture<String>();
        var deadline = deadline(limit);
        executor.executeFirst(chat, () -> send(chat, call, isIdempotent, deadline, called, called::complete));
        return called;
    }

    private static long deadline(Duration limit) {
        return System.nanoTime() + limit.toNanos();
    }

    private void send(long chat, LongFunction<RawJsonMethod> message, boolean idempotent, long deadline,
            CompletableFuture<?> sent, Consumer<String> onResponse) {
        try {
            onResponse.accept(sender.send(chat, message, idempotent, deadline));
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
