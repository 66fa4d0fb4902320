package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import okaybot.platform.telegram.inbox.InProgressLimit;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.jdbc.InboxDao.NewUpdate;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exchanges updates with the database, in one thread and one transaction at a time.
final class ClaimTransaction {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimTransaction.class);

    private static final int MAX_CLAIMED_AT_ONCE = 500;
    private static final Duration MAX_WAIT_AFTER_LOSS = Duration.ofSeconds(30);

    private final Database database;
    private final String bot;
    private final InstanceLease lease;
    private final InProgressLimit limit;
    private final int maxWaiting;
    private final long maxBytesWaiting;
    private volatile boolean full;
    private volatile boolean behind;
    private volatile boolean stopped;
    private boolean registered;
    /// Whether the last transaction may have been committed without that being known here.
    private boolean uncertain;
    private long connectedSince;
    private long lostAt;
    private long lastHeartbeat;

    ClaimTransaction(Database database, String bot, InstanceLease lease, InProgressLimit limit, int maxWaiting,
            long maxBytesWaiting) {
        this.database = database;
        this.bot = bot;
        this.lease = lease;
        this.limit = limit;
        this.maxWaiting = maxWaiting;
        this.maxBytesWaiting = maxBytesWaiting;
        lastHeartbeat = System.nanoTime() - lease.heartbeat().toNanos();
        uncertain = true;
    }

    /// Whether so many updates wait that no more should be accepted.
    boolean isFull() {
        return full;
    }

    /// From now on nothing is claimed, because this instance is about to end.
    void stopClaiming() {
        stopped = true;
    }

    /// Whether there may be unclaimed updates for which there was no capacity.
    boolean isBehind() {
        return behind;
    }

    /// @param inProgress the ids of the updates that this instance handles
    /// @param done the ids of updates that are recorded as done; those that are deleted are removed
    /// @return what it has to handle in addition
    /// @throws org.jdbi.v3.core.JdbiException if the transaction has failed, or it is not known whether it has
    List<RawUpdate> run(List<NewUpdate> updates, Set<Integer> inProgress, Set<Integer> done) {
        // In this order: an update that is done between the two is in both.
        var kept = Set.copyOf(inProgress);
        var handled = List.copyOf(done);
        if (uncertain) {
            connectedSince = System.nanoTime();
        }
        var afterFailure = uncertain;
        uncertain = true;
        var claimed = database.jdbi().inTransaction(handle -> run(handle, updates, kept, handled, afterFailure));
        uncertain = false;
        done.removeAll(handled);
        return claimed;
    }

    private List<RawUpdate> run(Handle handle, List<NewUpdate> updates, Set<Integer> inProgress,
            Collection<Integer> done, boolean afterFailure) {
        var inbox = InboxDao.of(handle, bot);
        if (afterFailure) {
            inbox.createIfMissing();
        }
        var last = inbox.lock(updates.size());
        if (!updates.isEmpty()) {
            inbox.save(updates, last);
        }
        if (!done.isEmpty()) {
            inbox.delete(done);
        }
        if (afterFailure) {
            inbox.release(List.of(lease.name()), inProgress);
        }
        if (System.nanoTime() - lastHeartbeat >= lease.heartbeat().toNanos() || afterFailure) {
            giveSignOfLife(handle, inbox, last);
        }
        var claimed = registered && !stopped ? claim(inbox) : List.<RawUpdate>of();
        if (!claimed.containsAll(updates.stream().map(NewUpdate::update).toList())) {
            inbox.wakeOthers();
        }
        return claimed;
    }

    private List<RawUpdate> claim(InboxDao inbox) {
        var capacity = Math.min(MAX_CLAIMED_AT_ONCE, limit.remainingCount());
        var claimed = capacity == 0 ? List.<RawUpdate>of() : inbox.claim(lease.name(), capacity, limit.remainingSize());
        var size = claimed.stream().mapToLong(update -> update.json().length()).sum();
        behind = claimed.size() == capacity || size >= limit.remainingSize();
        return claimed;
    }

    private void giveSignOfLife(Handle handle, InboxDao inbox, long last) {
        var instances = new InstanceDao(handle, bot);
        registered = registered ? renew(instances) : register(instances);
        if (System.nanoTime() - connectedSince >= lease.grace().toNanos()) {
            takeOver(instances, inbox);
        }
        inbox.deleteOldDone(last);
        full = inbox.load(maxWaiting, maxBytesWaiting) >= 1;
        lastHeartbeat = System.nanoTime();
    }

    private boolean renew(InstanceDao instances) {
        var renewed = instances.renew(lease.name(), lease.duration());
        if (!renewed) {
            lostAt = System.nanoTime();
        }
        if (!renewed && limit.count() > 0) {
            LOG.warn("Telegram: this instance was away for too long, others have taken over its updates");
        }
        return renewed;
    }

    /// At first waits for the updates that another instance has taken over. Most end soon, because their messages are not
    /// sent any more.
    private boolean register(InstanceDao instances) {
        if (limit.count() > 0 && System.nanoTime() - lostAt < MAX_WAIT_AFTER_LOSS.toNanos()) {
            return false;
        }
        lease.rename();
        instances.register(lease.name(), lease.duration());
        return true;
    }

    private void takeOver(InstanceDao instances, InboxDao inbox) {
        var expired = instances.removeExpired();
        if (!expired.isEmpty()) {
            LOG.info("Telegram: {} other instances are gone, their updates are taken over", expired.size());
            inbox.release(expired, List.of());
            inbox.wakeOthers();
        }
    }

    /// Leaves to other instances what is not done.
    ///
    /// @param done the ids of updates to record as done
    void releaseAll(Collection<Integer> done) {
        database.jdbi().useTransaction(handle -> {
            var inbox = InboxDao.of(handle, bot);
            inbox.createIfMissing();
            inbox.lock(0);
            inbox.recordDone(done);
            new InstanceDao(handle, bot).remove(lease.name());
            inbox.release(List.of(lease.name()), List.of());
            inbox.wakeOthers();
        });
    }
}
