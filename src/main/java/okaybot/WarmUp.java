package okaybot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Prepares the answers to the first questions in the background, once there is somebody who can ask. What the start itself needs
/// comes first.
final class WarmUp implements AutoCloseable {
    /// What a start brings with it, such as the updates that have waited, is over by then.
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final BooleanSupplier canBeAsked;
    private final Runnable preparation;
    private final ScheduledExecutorService scheduler;

    /// @param canBeAsked  whether a platform is ready
    /// @param preparation may take seconds; must not throw
    WarmUp(BooleanSupplier canBeAsked, Runnable preparation) {
        this.canBeAsked = canBeAsked;
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
        if (canBeAsked.getAsBoolean()) {
            scheduler.shutdown();
            preparation.run();
        }
    }

    /// Interrupts nothing: what has begun to be prepared ends, or the process does.
    @Override
    public void close() {
        scheduler.shutdown();
    }
}
