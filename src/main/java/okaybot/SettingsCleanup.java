package okaybot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okaybot.log.RedactedException;
import okaybot.place.Membership;
import okaybot.place.Place;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes what is stored about places that the bot left long ago, old entries of the change log, and what else has expired, once a
/// day. Asks the platform before, because a mark that a place was left can be wrong; what cannot be asked about stays.
final class SettingsCleanup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsCleanup.class);
    /// Settings are kept this long after the bot has left, in case it is invited again.
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Duration CHANGE_LOG_RETENTION = Duration.ofDays(365);
    /// Gives a clock that was wrong at boot the time to be corrected.
    private static final Duration INITIAL_DELAY = Duration.ofHours(1);
    private static final Duration INTERVAL = Duration.ofDays(1);

    private final SettingsStore store;
    private final Runnable deleteExpired;
    private final Function<Place, Membership> memberships;
    private final ScheduledExecutorService scheduler;

    /// @param deleteExpired deletes everything else that is too old to be kept
    /// @param memberships asks a place's platform; may take some seconds
    SettingsCleanup(SettingsStore store, Runnable deleteExpired, Function<Place, Membership> memberships) {
        this(store, deleteExpired, memberships, Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("settings-cleanup").factory()));
    }

    /// @param scheduler is shut down by [#close()]
    SettingsCleanup(SettingsStore store, Runnable deleteExpired, Function<Place, Membership> memberships,
            ScheduledExecutorService scheduler) {
        this.store = store;
        this.deleteExpired = deleteExpired;
        this.memberships = memberships;
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
            var due = store.placesLeftLongerThan(RETENTION);
            var deleted = due.stream().filter(this::deleteIfNotMember).count();
            if (!due.isEmpty()) {
                LOG.info(
                        "Settings: deleted for {} places that the bot left more than {} days ago; kept for {} that it is in"
                                + " or that could not be checked",
                        deleted, RETENTION.toDays(), due.size() - deleted);
            }
            var _ = store.deleteChangesOlderThan(CHANGE_LOG_RETENTION);
            deleteExpired.run();
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("Settings: database unavailable, cleanup will be retried tomorrow", unavailable);
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Settings: cleanup failed, it will be retried tomorrow", RedactedException.of(unexpected));
        }
    }

    private boolean deleteIfNotMember(String path) {
        return switch (memberships.apply(Place.parse(path))) {
            case NOT_MEMBER -> store.deleteIfLeft(path, RETENTION);
            case UNKNOWN -> false;
            case MEMBER -> {
                store.markJoined(path);
                yield false;
            }
        };
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
