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

/// Deletes the settings of places that the bot left long ago, once a day.
final class SettingsCleanup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCleanup.class);
    /// Settings are kept this long after the bot has left, in case it is invited again.
    private static final Duration KEPT_AFTER_LEAVING = Duration.ofDays(30);
    /// A clock that was wrong when the machine started has been set by then.
    private static final Duration FIRST_AFTER = Duration.ofHours(1);
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
        start(FIRST_AFTER, INTERVAL);
    }

    void start(Duration firstAfter, Duration interval) {
        var _ = scheduler.scheduleWithFixedDelay(this::cleanUp, firstAfter.toNanos(), interval.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /// Catches everything, because the scheduler silently drops a task that throws.
    private void cleanUp() {
        try {
            var deleted = store.deleteLeftLongerThan(KEPT_AFTER_LEAVING);
            if (deleted > 0) {
                LOG.info("Settings: deleted those of {} places that the bot left {} days ago", deleted,
                        KEPT_AFTER_LEAVING.toDays());
            }
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("Settings: database unavailable, cleanup is tried again tomorrow", unavailable);
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Settings: cleanup failed, it is tried again tomorrow", RedactedException.of(unexpected));
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
