package okaybot.platform.telegram.api;

import java.time.Duration;

/// At most so many in any stretch of time. A token bucket would let through nearly twice as many when it is full, or half
/// as many for good.
final class SlidingWindowLimiter {
    private final long period;
    private final long[] times;
    private int oldest;
    private int count;

    SlidingWindowLimiter(int most, Duration period) {
        this.times = new long[most];
        this.period = period.toNanos();
    }

    /// Takes the next free place, in the order of the calls.
    ///
    /// @param now in nanoseconds
    /// @return how many nanoseconds later it is
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
