package okaybot.platform.telegram.api;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Sends one message, in the calling thread, until Telegram has accepted it or another attempt would be wrong.
record RetryingSender(BotApiClient api, SendLimiter limiter, TelegramTimeouts timeouts,
        ChatListener listener, Timer callTimer, boolean paidBroadcast) {
    /// As many as fit into the ten minutes in which an answer is of use.
    private static final int MAX_ATTEMPTS = 65;

    /// Sends it within the limits.
    ///
    /// @param idempotent whether the call can be repeated without harm
    /// @param deadline when the message is of no use any more, in the time of [System#nanoTime()]
    /// @return the response
    String send(long chat, LongFunction<RawJsonMethod> message, boolean idempotent, long deadline)
            throws BotApiException, InterruptedException {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (!left.isPositive()) {
            throw BotApiException.tooLate("waited too long for its turn in the chat");
        }
        try {
            return new Delivery(chat, message, idempotent, deadline).run(left);
        } catch (BotApiException e) {
            throw e.type() == BotApiErrorType.TOO_MANY_REQUESTS ? BotApiException.tooLate(e.reason()) : e;
        }
    }

    private final class Delivery {
        private final LongFunction<RawJsonMethod> message;
        private final boolean idempotent;
        private final long deadline;
        private long chat;

        Delivery(long chat, LongFunction<RawJsonMethod> message, boolean idempotent, long deadline) {
            this.chat = chat;
            this.message = message;
            this.idempotent = idempotent;
            this.deadline = deadline;
        }

        String run(Duration left) throws BotApiException, InterruptedException {
            return timeouts.retry().atMost(MAX_ATTEMPTS).within(left).when(this::isRepeatable)
                    .onRetry(this::followMigration)
                    .call(this::attempt);
        }

        private String attempt() throws BotApiException, InterruptedException {
            try (var _ = limiter.acquire(chat)) {
                if (System.nanoTime() - deadline > 0) {
                    throw BotApiException.tooLate("waited too long for Telegram's limits");
                }
                return call();
            }
        }

        private String call() throws BotApiException {
            var start = System.nanoTime();
            try {
                var call = message.apply(chat);
                var response = api.call(paidBroadcast ? call.asPaidBroadcast() : call);
                listener.messageAccepted(chat);
                return response;
            } finally {
                callTimer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }

        private boolean isRepeatable(Throwable failure) {
            return failure instanceof BotApiException known && switch (known.type()) {
                case TOO_MANY_REQUESTS, NOT_DELIVERED -> true;
                case CHAT_MIGRATED -> known.migratedTo().filter(id -> id != chat).isPresent();
                case UNKNOWN_OUTCOME -> idempotent;
                case UNAUTHORIZED, NOT_FOUND, NOT_MEMBER, FORBIDDEN, NOT_PERMITTED, CONFLICT, NOT_MODIFIED, BAD_REQUEST,
                        TOO_LATE ->
                    false;
            };
        }

        private void followMigration(Throwable failure) {
            if (failure instanceof BotApiException known) {
                known.migratedTo().ifPresent(to -> {
                    listener.chatMigrated(chat, to);
                    chat = to;
                });
            }
        }
    }
}
