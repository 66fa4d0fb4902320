package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import okaybot.platform.telegram.api.ChatMigrationListener;
import okaybot.resilience.Retry;

/// Sends one message, in the calling thread, until Telegram has accepted it or another attempt would be wrong.
final class RetryingSender {
    private final BotApiClient api;
    private final SendRateLimiter limiter;
    private final TelegramTimeouts timeouts;
    private final Ticker ticker;
    private final ChatMigrationListener migrations;
    private final Timer callTimer;
    private final Retry retry;

    RetryingSender(BotApiClient api, SendRateLimiter limiter, TelegramTimeouts timeouts, Ticker ticker,
            ChatMigrationListener migrations, Timer callTimer) {
        this.api = api;
        this.limiter = limiter;
        this.timeouts = timeouts;
        this.ticker = ticker;
        this.migrations = migrations;
        this.callTimer = callTimer;
        this.retry = timeouts.retry();
    }

    void send(long chat, LongFunction<RawJsonMethod> message) throws BotApiException, InterruptedException {
        new Delivery(chat, message, false).run();
    }

    /// An edit can be repeated without harm.
    void edit(long chat, LongFunction<RawJsonMethod> change) throws BotApiException, InterruptedException {
        new Delivery(chat, change, true).run();
    }

    private final class Delivery {
        private final LongFunction<RawJsonMethod> message;
        private final boolean idempotent;
        private final long begin = ticker.read();
        private long chat;

        Delivery(long chat, LongFunction<RawJsonMethod> message, boolean idempotent) {
            this.chat = chat;
            this.message = message;
            this.idempotent = idempotent;
        }

        void run() throws BotApiException, InterruptedException {
            retry.when(this::isRepeatable).honoring(this::delay).onRetry(this::followMigration).run(this::attempt);
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
            return ticker.read() - begin > timeouts.resendFor().toNanos();
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
