package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okaybot.log.RedactedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles items in batches on its own thread. What arrives during a batch makes up the next one, so that many small changes
/// share a transaction (group commit).
final class BatchWorker<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);

    /// Handles a batch, which can be empty.
    interface BatchHandler<T> {
        void handle(List<T> items) throws InterruptedException;
    }

    private final Queue<T> items = new ConcurrentLinkedQueue<>();
    private final Semaphore signals = new Semaphore(0);
    private final BatchHandler<T> handler;
    private final Duration idleTime;
    private final Thread thread;
    private volatile boolean stopped;

    /// @param idleTime after that long without an item, the handler gets an empty batch
    BatchWorker(String threadName, Duration idleTime, BatchHandler<T> handler) {
        this.handler = handler;
        this.idleTime = idleTime;
        this.thread = Thread.ofVirtual().name(threadName).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(T item) {
        items.add(item);
        signals.release();
    }

    /// Makes the handler run soon, even with an empty batch.
    void wakeUp() {
        signals.release();
    }

    private void run() {
        try {
            while (!stopped) {
                var _ = signals.tryAcquire(idleTime.toNanos(), TimeUnit.NANOSECONDS);
                signals.drainPermits();
                handleBatch(takeAll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<T> takeAll() {
        var batch = new ArrayList<T>();
        for (var item = items.poll(); item != null; item = items.poll()) {
            batch.add(item);
        }
        return batch;
    }

    /// A bug must not end the thread: everything after it would wait forever.
    private void handleBatch(List<T> batch) throws InterruptedException {
        try {
            handler.handle(batch);
        } catch (RuntimeException | Error e) {
            LOG.error("Telegram: batch failed", RedactedException.of(e));
        }
    }

    /// Waits for the current batch.
    ///
    /// @return the items that have not been handled
    List<T> stop(Duration timeout) throws InterruptedException {
        stopped = true;
        wakeUp();
        if (thread.getState() != Thread.State.NEW && !thread.join(timeout)) {
            thread.interrupt();
        }
        return takeAll();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
