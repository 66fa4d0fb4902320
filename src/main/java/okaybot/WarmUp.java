package okaybot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Prepares the answers to the first questions in the background, once there is somebody who can ask. What the start itself needs
/// comes first, and so does everybody who asks in the meantime.
final class WarmUp implements AutoCloseable {
    /// What a start brings with it, such as the updates that have waited, is over by then.
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    /// More questions than these in an interval keep the processors busy right after a start.
    private static final int BUSY = 20;
    /// Half a minute: who asks in words, or in another language, should not wait for what is prepared much longer.
    private static final int MAX_LOOKS = 10;

    private final BooleanSupplier canBeAsked;
    private final LongSupplier asked;
    private final Runnable preparation;
    private final ScheduledExecutorService scheduler;
    private long askedBefore;
    private int looks;

    /// @param canBeAsked  whether a platform is ready
    /// @param asked how many questions were asked until now
    /// @param preparation may take seconds; must not throw
    WarmUp(BooleanSupplier canBeAsked, LongSupplier asked, Runnable preparation) {
        this.canBeAsked = canBeAsked;
        this.asked = asked;
        this.preparation = preparation;
        scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("warm-up").factory());
    }

    /// Returns at once.
    void start() {
        start(INTERVAL);
    }

    /// @param interval before the first and between two looks at whether somebody can ask
    void start(Duration interval) {
        var _ = scheduler.scheduleWithFixedDelay(this::prepareIfReady, interval.toNanos(), interval.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void prepareIfReady() {
        if (canBeAsked.getAsBoolean() && (!isBusy() || ++looks > MAX_LOOKS)) {
            scheduler.shutdown();
            preparation.run();
        }
    }

    private boolean isBusy() {
        var before = askedBefore;
        askedBefore = asked.getAsLong();
        return askedBefore - before > BUSY;
    }

    /// Interrupts nothing: what has begun to be prepared ends, or the process does.
    @Override
    public void close() {
        scheduler.shutdown();
    }
}
