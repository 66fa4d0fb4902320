package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okaybot.platform.telegram.api.SendLimiter;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Lateness;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Request;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Reservation;
import okaybot.platform.telegram.inbox.jdbc.ReservationTransaction.Slot;
import okaybot.resilience.Retry;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.JdbiException;

/// Keeps all instances of the bot together within [SendLimits]. While the database cannot be reached, nothing is sent.
public final class JdbcSendLimiter implements SendLimiter, AutoCloseable {
    /// How many messages may have a reserved time or be under way. If the instance is killed, nobody uses these times, and those
    /// that are under way can arrive twice. For 30 messages a second it is 17, which is enough for calls of half a second.
    private static final int MIN_PERMITS = 8;
    private static final int MAX_PERMITS = 200;
    /// A call that takes longer does not keep others waiting.
    private static final Duration PERMIT_TIMEOUT = Duration.ofSeconds(1);
    /// The limits have this tolerance. A process that has just started is often later.
    private static final Duration TOLERATED_LATENESS = Duration.ofMillis(80);
    private static final Duration IDLE_TIME = Duration.ofMinutes(1);
    private static final Retry RETRY = Retry.withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1))
            .when(JdbiException.class::isInstance);

    /// The longest waiting message is the next one.
    private final Semaphore permits;
    private final ReservationTransaction reservations;
    private final BatchWorker<Request> worker = new BatchWorker<>("telegram-limits", IDLE_TIME, this::reserve);

    /// @param lease of this instance, which must not send anything once another one has taken over its updates
    public JdbcSendLimiter(Database database, String botId, SendLimits limits, InstanceLease lease) {
        reservations = new ReservationTransaction(database, botId, limits, lease);
        permits = new Semaphore(permits(limits.overall()), true);
        worker.start();
    }

    /// The overall limit is checked last, so that messages which wait for their own chat's limit do not use up the capacity of
    /// other chats. Mostly nothing has to wait, and one transaction is enough for both.
    @Override
    public SendPermit acquire(long chat) throws InterruptedException {
        permits.acquire();
        var acquired = false;
        try {
            var slot = reserve(chat, true);
            if (!slot.complete()) {
                slot = awaitChat(chat, slot);
            }
            sleepUntil(slot);
            acquired = true;
            return new Permit(chat, slot);
        } finally {
            if (!acquired) {
                permits.release();
            }
        }
    }

    /// Waits without a permit.
    private Slot awaitChat(long chat, Slot slot) throws InterruptedException {
        permits.release();
        try {
            sleepUntil(slot);
        } finally {
            permits.acquireUninterruptibly();
        }
        return reserve(chat, false);
    }

    private static void sleepUntil(Slot slot) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(slot.due() - System.nanoTime()));
    }

    private static int permits(RateLimit overall) {
        var perSecond = overall.max() * 1e9 / overall.period().toNanos();
        return (int) Math.clamp(perSecond * 2 / 3, MIN_PERMITS, MAX_PERMITS);
    }

    private final class Permit implements SendPermit {
        private final long chat;
        private final Slot slot;
        private final AtomicBoolean released = new AtomicBoolean();

        Permit(long chat, Slot slot) {
            this.chat = chat;
            this.slot = slot;
            CompletableFuture.delayedExecutor(PERMIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).execute(this::release);
        }

        private void release() {
            if (released.compareAndSet(false, true)) {
                permits.release();
            }
        }

        @Override
        public void close() {
            var lateness = Duration.ofNanos(System.nanoTime() - slot.due());
            if (lateness.compareTo(TOLERATED_LATENESS) > 0) {
                worker.add(new Lateness(chat, slot.time(), lateness));
            }
            release();
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

    private void reserve(List<Request> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            RETRY.run(() -> reservations.run(batch));
        } catch (RuntimeException e) {
            for (var request : batch) {
                if (request instanceof Reservation reservation) {
                    reservation.slot().completeExceptionally(e);
                }
            }
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
