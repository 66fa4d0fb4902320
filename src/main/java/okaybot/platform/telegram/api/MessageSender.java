package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Sends messages: in order within a chat, within the limits, and again when that is right.
public final class MessageSender implements AutoCloseable {
    private final BotApiClient api;
    private final TelegramTimeouts timing;
    private final SendRateLimiter pace;
    private final Ticker ticker;
    private final ChatMigrationListener moves;
    private final Timer sending;
    private final PerChatExecutor lanes = new PerChatExecutor("telegram-send-");

    /// An outbox in front of the API.
    ///
    /// @param moves told when a group turns out to have become a supergroup
    /// @param sending how long each message takes on its way, without what it waits for its turn
    public MessageSender(BotApiClient api, SendLimits limits, TelegramTimeouts timing, Ticker ticker,
            ChatMigrationListener moves, Timer sending) {
        this.sending = sending;
        this.api = api;
        this.timing = timing;
        this.pace = new SendRateLimiter(limits, ticker);
        this.ticker = ticker;
        this.moves = moves;
    }

    /// Sends a new message, behind what waits for the chat.
    ///
    /// @param message makes it for a chat: the group may have become a supergroup, with another id, by the time it goes
    /// @return done when Telegram has it; or a [BotApiException]
    public CompletableFuture<Void> send(long chat, LongFunction<RawJsonMethod> message) {
        var sent = new CompletableFuture<Void>();
        lanes.execute(chat, () -> complete(sent, new Delivery(chat, message, false)));
        return sent;
    }

    /// Changes a message, before what waits for the chat: somebody looks at it. To do so twice does no harm.
    public CompletableFuture<Void> edit(long chat, LongFunction<RawJsonMethod> change) {
        var edited = new CompletableFuture<Void>();
        lanes.executeFirst(chat, () -> complete(edited, new Delivery(chat, change, true)));
        return edited;
    }

    private void complete(CompletableFuture<Void> future, Delivery delivery) {
        try {
            delivery.run();
            future.complete(null);
        } catch (InterruptedException e) {
            // The adapter is closing: the update stays in the inbox and is answered after the next start.
            Thread.currentThread().interrupt();
            future.cancel(false);
        } catch (BotApiException | RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    /// How many messages wait for their turn.
    public int queued() {
        return lanes.queued();
    }

    @Override
    public void close() {
        lanes.close();
    }

    /// One message on its way.
    private final class Delivery {
        private final LongFunction<RawJsonMethod> message;
        private final boolean repeatable;
        private final long begun = ticker.read();
        private long chat;
        private int failures;

        Delivery(long chat, LongFunction<RawJsonMethod> message, boolean repeatable) {
            this.chat = chat;
            this.message = message;
            this.repeatable = repeatable;
        }

        void run() throws BotApiException, InterruptedException {
            while (true) {
                pace.acquire(chat);
                try {
                    call();
                    return;
                } catch (BotApiException failure) {
                    recover(failure);
                }
            }
        }

        private void call() throws BotApiException {
            var begun = System.nanoTime();
            try {
                api.call(message.apply(chat));
            } finally {
                sending.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            }
        }

        /// Makes ready for another try.
        ///
        /// @throws Failure if there is none to be made
        private void recover(BotApiException failure) throws BotApiException, InterruptedException {
            switch (failure.type()) {
                case TOO_MANY_REQUESTS -> Thread.sleep(failure.pause().orElse(timing.longestPause()));
                case CHAT_MIGRATED -> follow(failure);
                case NOT_DELIVERED -> pauseAfter(failure);
                case UNKNOWN_OUTCOME -> {
                    if (!repeatable) {
                        throw failure;
                    }
                    pauseAfter(failure);
                }
                case UNAUTHORIZED, FORBIDDEN, NOT_PERMITTED, CONFLICT, NOT_MODIFIED, BAD_REQUEST -> throw failure;
            }
        }

        private void follow(BotApiException failure) throws BotApiException {
            var to = failure.movedTo().filter(id -> id != chat).orElseThrow(() -> failure);
            moves.chatMigrated(chat, to);
            chat = to;
        }

        private void pauseAfter(BotApiException failure) throws BotApiException, InterruptedException {
            if (ticker.read() - begun > timing.resendFor().toNanos()) {
                throw failure;
            }
            Thread.sleep(timing.pause(failures++));
        }
    }

    /// Who is told of groups that have become supergroups.
    @FunctionalInterface
    public interface ChatMigrationListener {
        void chatMigrated(long from, long to);
    }
}
