package okaybot.platform.telegram.api;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Sends one message, in the calling thread, until Telegram has accepted it or another attempt would be wrong.
record RetryingSender(BotApiClient api, SendRateLimiter limiter, TelegramTimeouts timeouts,
        ChatMigrationListener migrations, Timer callTimer) {
    /// @param idempotent whether the call can be repeated without harm
    void send(long chat, LongFunction<RawJsonMethod> message, boolean idempotent)
            throws BotApiException, InterruptedException {
        new Delivery(chat, message, idempotent).run();
    }

    private final class Delivery {
        private final LongFunction<RawJsonMethod> message;
        private final boolean idempotent;
        private final long begin = System.nanoTime();
        private long chat;

        Delivery(long chat, LongFunction<RawJsonMethod> message, boolean idempotent) {
            this.chat = chat;
            this.message = message;
            this.idempotent = idempotent;
        }

        void run() throws BotApiException, InterruptedException {
            timeouts.retry().when(this::isRepeatable).honoring(this::delay).onRetry(this::followMigration)
                    .run(this::attempt);
        }

        private void attempt() throws BotApiException, InterruptedException {
            limiter.acquire(chat);
            var start = System.nanoTime();
            try {
                api.call(message.apply(chat));
            } finally {
                callTimer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        }

        private boolean isRepeatable(Throwable failure) {
            return failure instanceof BotApiException known && switch (known.type()) {
                case TOO_MANY_REQUESTS -> true;
                case CHAT_MIGRATED -> known.migratedTo().filter(id -> id != chat).isPresent();
                case NOT_DELIVERED -> !isTooLate();
                case UNKNOWN_OUTCOME -> idempotent && !isTooLate();
                case UNAUTHORIZED, FORBIDDEN, NOT_PERMITTED, CONFLICT, NOT_MODIFIED, BAD_REQUEST -> false;
            };
        }

        private boolean isTooLate() {
            return System.nanoTime() - begin > timeouts.resendFor().toNanos();
        }

        /// The delay that Telegram asks for; empty for the usual back-off.
        private Optional<Duration> delay(Throwable failure) {
            if (!(failure instanceof BotApiException known)) {
                return Optional.empty();
            }
            return switch (known.type()) {
                case TOO_MANY_REQUESTS -> known.retryAfter().or(() -> Optional.of(timeouts.longestDelay()));
                case CHAT_MIGRATED -> Optional.of(Duration.ZERO);
                default -> Optional.empty();
            };
        }

        private void followMigration(Throwable failure) {
            if (failure instanceof BotApiException known) {
                known.migratedTo().ifPresent(to -> {
                    migrations.chatMigrated(chat, to);
                    chat = to;
                });
            }
        }
    }
}
