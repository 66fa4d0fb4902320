package okaybot.resilience;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Allows at most a number of events in any interval of a length. (A token bucket would allow nearly twice as many when it is
/// full, or only half as many in the long run.) Thread-safe.
public final class SlidingWindowLimiter {
    private final int max;
    private final long period;
    /// The last points in time, the oldest first.
    private final Deque<Long> times = new ArrayDeque<>();

    public SlidingWindowLimiter(int max, Duration period) {
        this.max = max;
        this.period = period.toNanos();
    }

    /// Reserves the next free point in time, in the order of the calls, and waits for it.
    public void await() throws InterruptedException {
        var nanos = reserve(System.nanoTime());
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }

    /// Reserves the next free point in time, in the order of the calls.
    ///
    /// @param now in nanoseconds
    /// @return how many nanoseconds to wait for it
    synchronized long reserve(long now) {
        var at = times.size() < max ? now : Math.max(now, times.removeFirst() + period);
        times.addLast(at);
        return at - now;
    }
}
