package okaybot.platform.telegram.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.pool.StrictConnPool;

/// Closes connections whose response is late, and those that are no longer needed. Its thread sleeps as long as no call can be
/// late, and waits while there are no connections, so that it costs nothing whether there are many calls or none.
final class ConnectionTimeouts implements AutoCloseable {
    private final Duration longestSleep;
    private final StrictConnPool<?, HttpConnection> connections;
    private final Thread thread = Thread.ofVirtual().name("http-timeouts").unstarted(this::run);
    private boolean started;

    ConnectionTimeouts(Duration longestSleep, StrictConnPool<?, HttpConnection> connections) {
        this.longestSleep = longestSleep;
        this.connections = connections;
    }

    /// Called after a connection was opened.
    synchronized void watch() {
        if (!started) {
            started = true;
            thread.start();
        }
        notifyAll();
    }

    private void run() {
        try {
            while (true) {
                awaitConnections();
                Thread.sleep(Duration.ofNanos(closeLate()));
                connections.closeExpired();
            }
        } catch (InterruptedException _) {
            // The pool is closed.
        }
    }

    private synchronized void awaitConnections() throws InterruptedException {
        while (connections.getTotalStats().getLeased() + connections.getTotalStats().getAvailable() == 0) {
            wait();
        }
    }

    /// @return how long no other response can be late, in nanoseconds
    private long closeLate() {
        var now = System.nanoTime();
        var shortest = new AtomicLong(longestSleep.toNanos());
        connections.enumLeased(entry -> {
            var connection = entry.getConnection();
            var left = connection == null ? 0 : connection.closeIfLate(now);
            if (left > 0) {
                shortest.accumulateAndGet(left, Math::min);
            }
        });
        return shortest.get();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
