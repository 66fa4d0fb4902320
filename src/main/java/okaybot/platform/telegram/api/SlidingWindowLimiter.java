package okaybot.platform.telegram.api;

import java.time.Duration;

/// Allows at most a number of events in any interval of a length. (A token bucket would allow nearly twice as many when it is
/// full, or only half as many in the long run.) Thread-safe.
final class SlidingWindowLimiter {
    private final long period;
    private final long[] times;
    private int oldest;
    private int count;

    SlidingWindowLimiter(int max, Duration period) {
        this.times = new long[max];
        this.period = period.toNanos();
    }

    /// Reserves the next free point in time, in the order of the calls.
    ///
    /// @param now in nanoseconds
    /// @return how many nanoseconds to wait for it
    synchronized long reserve(long now) {
        var at = count < times.length ? now : Math.max(now, times[oldest] + period);
        times[count < times.length ? count : oldest] = at;
        if (count < times.length) {
            count++;
        } else {
            oldest = (oldest + 1) % times.length;
        }
        return at - now;
    }
}
