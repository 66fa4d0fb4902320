package okaybot.platform.telegram.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/// Sends messages: in order within a chat, within the limits, and again when that is right.
public final class Outbox implements AutoCloseable {
    private final Api api;
    private final Timing timing;
    private final Pace pace;
    private final Ticker ticker;
    private final Moves moves;
    private final Timer sending;
    private final Lanes lanes = new Lanes("telegram-send-");

    /// An outbox in front of the API.
    ///
    /// @param moves told when a group turns out to have become a supergroup
    /// @param sending how long each message takes on its way, without what it waits for its turn
    public Outbox(Api api, Limits limits, Timing timing, Ticker ticker, Moves moves, Timer sending) {
        this.sending = sending;
        this.api = api;
        this.timing = timing;
        this.pace = new Pace(limits, ticker);
        this.ticker = ticker;
        this.moves = moves;
    }

    /// Sends a new message, behind what waits for the chat.
    ///
    /// @param message makes it for a chat: the group may have become a supergroup, with another id, by the time it goes
    /// @return done when Telegram has it; or a [Failure]
    public CompletableFuture<Void> send(long chat, LongFunction<Prepared> message) {
        var sent = new CompletableFuture<Void>();
        lanes.add(chat, () -> complete(sent, new Delivery(chat, message, false)));
        return sent;
    }

    /// Changes a message, before what waits for the chat: somebody looks at it. To do so twice does no harm.
    public CompletableFuture<Void> edit(long chat, LongFunction<Prepared> change) {
        var edited = new CompletableFuture<Void>();
        lanes.addFirst(chat, () -> complete(edited, new Delivery(chat, change, true)));
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
        } catch (Failure | RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    /// How many messages wait for their turn.
    public int waiting() {
        return lanes.waiting();
    }

    @Override
    public void close() {
        lanes.close();
    }

    /// One message on its way.
    private final class Delivery {
        private final LongFunction<Prepared> message;
        private final boolean repeatable;
        private final long begun = ticker.read();
        private long chat;
        private int failures;

        Delivery(long chat, LongFunction<Prepared> message, boolean repeatable) {
            this.chat = chat;
            this.message = message;
            this.repeatable = repeatable;
        }

        void run() throws Failure, InterruptedException {
            while (true) {
                pace.await(chat);
                try {
                    call();
                    return;
                } catch (Failure failure) {
                    recover(failure);
                }
            }
        }

        private void call() throws Failure {
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
        private void recover(Failure failure) throws Failure, InterruptedException {
            switch (failure.kind()) {
                case TOO_MANY -> Thread.sleep(failure.pause().orElse(timing.longestPause()));
                case MOVED -> follow(failure);
                case DOWN -> pauseAfter(failure);
                case UNCLEAR -> {
                    if (!repeatable) {
                        throw failure;
                    }
                    pauseAfter(failure);
                }
                case REFUSED, FORBIDDEN, CLOSED, CONFLICT, SAME, BAD -> throw failure;
            }
        }

        private void follow(Failure failure) throws Failure {
            var to = failure.movedTo().filter(id -> id != chat).orElseThrow(() -> failure);
            moves.moved(chat, to);
            chat = to;
        }

        private void pauseAfter(Failure failure) throws Failure, InterruptedException {
            if (ticker.read() - begun > timing.repeats().toNanos()) {
                throw failure;
            }
            Thread.sleep(timing.pause(failures++));
        }
    }

    /// Who is told of groups that have become supergroups.
    @FunctionalInterface
    public interface Moves {
        void moved(long from, long to);
    }
}
