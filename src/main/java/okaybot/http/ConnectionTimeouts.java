package okaybot.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;

/// Closes connections whose response is late, and those that are no longer needed. Its thread sleeps until the first of the
/// responses can be late, so that it costs nothing whether there are many requests or none.
final class ConnectionTimeouts implements AutoCloseable {
    private static final Duration WITHOUT_CONNECTIONS = Duration.ofDays(1);

    private final Duration keepAlive;
    private final StrictConnPool<?, HttpConnection> connections;
    private final Thread thread = Thread.ofPlatform().daemon().name("http-timeouts").unstarted(this::run);
    /// In the time of [System#nanoTime()].
    private volatile long wakesAt = System.nanoTime();
    private volatile boolean closed;

    ConnectionTimeouts(Duration keepAlive, StrictConnPool<?, HttpConnection> connections) {
        this.keepAlive = keepAlive;
        this.connections = connections;
    }

    void start() {
        thread.start();
    }

    /// Called when a connection waits for a response.
    ///
    /// @param until when that is late, in the time of [System#nanoTime()]
    void watch(long until) {
        if (until - wakesAt < 0) {
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        while (!closed) {
            // First, so that a request that this look may miss wakes the thread.
            wakesAt = System.nanoTime() + WITHOUT_CONNECTIONS.toNanos();
            var pause = closeLate();
            connections.closeExpired();
            wakesAt = System.nanoTime() + pause;
            LockSupport.parkNanos(pause);
        }
    }

    /// @return how long no other response can be late, in nanoseconds
    private long closeLate() {
        var waiting = new ArrayList<HttpConnection>();
        connections.enumLeased(entry -> {
            if (entry.hasConnection()) {
                waiting.add(entry.getConnection());
            }
        });
        var now = System.nanoTime();
        // A router on the way may have forgotten all of them, and swallows what is sent. So those that are kept are closed before whoever
        // waits learns of it and sends again.
        var left = waiting.stream()
                .mapToLong(connection -> connection.closeIfLate(now,
                        () -> connections.closeIdle(TimeValue.ZERO_MILLISECONDS)))
                .toArray();
        var stats = connections.getTotalStats();
        var longest = stats.getLeased() + stats.getAvailable() == 0 ? WITHOUT_CONNECTIONS : keepAlive;
        return LongStream.of(left).filter(time -> time > 0).reduce(longest.toNanos(), Math::min);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
