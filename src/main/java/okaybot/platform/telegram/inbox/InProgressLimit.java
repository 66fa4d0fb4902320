package okaybot.platform.telegram.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// Limits the number and the size of the updates in progress, so that they fit into memory. Thread-safe.
public final class InProgressLimit {
    private final int maxCount;
    private final long maxSize;
    private int count;
    private long size;

    /// @param maxSize of the updates' JSON in characters; a single update may exceed it
    public InProgressLimit(int maxCount, long maxSize) {
        this.maxCount = maxCount;
        this.maxSize = maxSize;
    }

    public synchronized void acquire(Collection<RawUpdate> updates) throws InterruptedException {
        while (!tryAcquire(updates)) {
            wait();
        }
    }

    public synchronized boolean tryAcquire(Collection<RawUpdate> updates) {
        var newSize = size + size(updates);
        var fits = count + updates.size() <= maxCount && newSize <= maxSize;
        var acquired = fits || count == 0;
        if (acquired) {
            add(updates);
        }
        return acquired;
    }

    /// Adds updates even if they exceed the limit.
    public synchronized void add(Collection<RawUpdate> updates) {
        count += updates.size();
        size += size(updates);
    }

    public synchronized void release(Collection<RawUpdate> updates) {
        count -= updates.size();
        size -= size(updates);
        notifyAll();
    }

    private static long size(Collection<RawUpdate> updates) {
        return updates.stream().mapToLong(update -> update.json().length()).sum();
    }

    public synchronized int count() {
        return count;
    }

    /// How many more updates may be in progress; 0 if those that are have the maximum size.
    public synchronized int remainingCount() {
        return size < maxSize ? maxCount - count : 0;
    }

    public synchronized long remainingSize() {
        return Math.max(0, maxSize - size);
    }

    /// Waits until nothing is in progress.
    ///
    /// @return false if that takes longer
    public synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
        var end = System.nanoTime() + timeout.toNanos();
        for (var left = timeout.toNanos(); count > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return count == 0;
    }
}
