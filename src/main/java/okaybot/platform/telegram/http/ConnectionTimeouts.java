package okaybot.platform.telegram.http;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;

/// Closes connections whose response is late, and those that are no longer needed. Its thread sleeps as long as no call can be
/// late, and waits while there are no connections, so that it costs nothing whether there are many calls or none.
final class ConnectionTimeouts implements AutoCloseable {
    private final long longestSleep;
    private final Set<HttpConnection> connections;
    private final LongConsumer closeIdle;
    private final Thread thread = Thread.ofVirtual().name("http-timeouts").unstarted(this::run);
    private boolean started;

    /// @param connections all that are open
    /// @param closeIdle closes those that have been idle too long at this time
    ConnectionTimeouts(Duration responseTimeout, Set<HttpConnection> connections, LongConsumer closeIdle) {
        longestSleep = Math.min(responseTimeout.toNanos(), HttpConnection.KEEP_ALIVE.toNanos());
        this.connections = connections;
        this.closeIdle = closeIdle;
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
                closeIdle.accept(System.nanoTime());
            }
        } catch (InterruptedException _) {
            // The pool is closed.
        }
    }

    private synchronized void awaitConnections() throws InterruptedException {
        while (connections.isEmpty()) {
            wait();
        }
    }

    /// @return how long no other response can be late, in nanoseconds
    private long closeLate() {
        var now = System.nanoTime();
        return connections.stream().mapToLong(connection -> connection.closeIfLate(now)).filter(left -> left > 0)
                .reduce(longestSleep, Math::min);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
