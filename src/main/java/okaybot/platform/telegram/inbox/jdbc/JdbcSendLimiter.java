package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Reservation;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Slot;
import okaybot.resilience.Retry;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.JdbiException;

/// Keeps all instances of the bot together within [SendLimits]. While the database cannot be reached, nothing is sent.
public final class JdbcSendLimiter implements SendLimiter, AutoCloseable {
    /// How many messages to different chats may have a reserved time. If an instance is killed, nobody uses these times. In the
    /// time that these take, about a second, its lease must not expire.
    private static final int MAX_SLOTS_AHEAD = 20;
    private static final Duration IDLE_TIME = Duration.ofMinutes(1);
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1))
            .when(JdbiException.class::isInstance);

    /// The longest waiting message is the next one.
    private final Semaphore slotsAhead = new Semaphore(MAX_SLOTS_AHEAD, true);
    private final ReservationTransaction reservations;
    private final BatchWorker<Reservation> worker = new BatchWorker<>("telegram-limits", IDLE_TIME, this::reserve);

    /// @param lease of this instance, which must not send anything once another one has taken over its updates
    public JdbcSendLimiter(Database database, String botId, SendLimits limits, InstanceLease lease) {
        reservations = new ReservationTransaction(database, botId, limits, lease);
        worker.start();
    }

    /// The overall limit is checked last, so that messages which wait for their own chat's limit do not use up the capacity of
    /// other chats. Mostly nothing has to wait, and one transaction is enough for both.
    @Override
    public void acquire(long chat) throws InterruptedException {
        var slot = awaitSlot(chat, true);
        if (!slot.complete()) {
            Thread.sleep(slot.delay());
            var _ = awaitSlot(chat, false);
        }
    }

    /// Waits for the overall limit, but not for the chat's.
    private Slot awaitSlot(long chat, boolean forChat) throws InterruptedException {
        slotsAhead.acquire();
        try {
            var slot = reserve(chat, forChat);
            if (slot.complete()) {
                Thread.sleep(slot.delay());
            }
            return slot;
        } finally {
            slotsAhead.release();
        }
    }

    private Slot reserve(long chat, boolean forChat) throws InterruptedException {
        var reservation = new Reservation(chat, forChat, new CompletableFuture<>());
        worker.add(reservation);
        try {
            return reservation.slot().get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private void reserve(List<Reservation> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            RETRY.run(() -> reservations.run(batch));
        } catch (RuntimeException e) {
            batch.forEach(reservation -> reservation.slot().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
