package okaybot.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Time during which this process could run. On a busy machine it passes more slowly than the clock, so that what is measured is how
/// long the bot takes, and not how long the machine was occupied by others.
public final class RunningTime {
    private static final long TICK_NANOS = Duration.ofMillis(20).toNanos();
    /// More between two ticks is time during which the process did not get its share.
    private static final long LONGEST_NANOS = 2 * TICK_NANOS;
    private static final AtomicLong PASSED = new AtomicLong();

    static {
        Thread.ofPlatform().daemon().name("running-time").start(RunningTime::tick);
    }

    private RunningTime() {}

    private static void tick() {
        try {
            for (var last = System.nanoTime();;) {
                Thread.sleep(Duration.ofNanos(TICK_NANOS));
                var now = System.nanoTime();
                PASSED.addAndGet(Math.min(now - last, LONGEST_NANOS));
                last = now;
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Like [System#nanoTime()], to 20 milliseconds.
    public static long nanoTime() {
        return PASSED.get();
    }

    public static Duration since(long nanoTime) {
        return Duration.ofNanos(nanoTime() - nanoTime);
    }
}
