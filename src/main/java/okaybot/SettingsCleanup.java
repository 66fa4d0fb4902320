package okaybot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okaybot.log.RedactedException;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes the settings of places that the bot left long ago, and old entries of the change log, once a day.
final class SettingsCleanup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCleanup.class);
    /// Settings are kept this long after the bot has left, in case it is invited again.
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration CHANGE_LOG_RETENTION = Duration.ofDays(365);
    /// Gives a clock that was wrong at boot the time to be corrected.
    private static final Duration INITIAL_DELAY = Duration.ofHours(1);
    private static final Duration INTERVAL = Duration.ofDays(1);

    private final SettingsStore store;
    private final ScheduledExecutorService scheduler;

    SettingsCleanup(SettingsStore store) {
        this(store, Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("settings-cleanup").factory()));
    }

    /// @param scheduler is shut down by [#close()]
    SettingsCleanup(SettingsStore store, ScheduledExecutorService scheduler) {
        this.store = store;
        this.scheduler = scheduler;
    }

    void start() {
        start(INITIAL_DELAY, INTERVAL);
    }

    void start(Duration initialDelay, Duration interval) {
        var _ = scheduler.scheduleWithFixedDelay(this::cleanUp, initialDelay.toNanos(), interval.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /// Catches everything, because the scheduler silently drops a task that throws.
    private void cleanUp() {
        try {
            var deleted = store.deleteLeftLongerThan(RETENTION);
            if (deleted > 0) {
                LOG.info("Settings: deleted for {} places that the bot left more than {} days ago", deleted,
                        RETENTION.toDays());
            }
            var _ = store.deleteChangesOlderThan(CHANGE_LOG_RETENTION);
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("Settings: database unavailable, cleanup will be retried tomorrow", unavailable);
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Settings: cleanup failed, it will be retried tomorrow", RedactedException.of(unexpected));
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
