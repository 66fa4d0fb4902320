package okaybot.reload;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okaybot.log.RedactedException;
import okaybot.reload.CurrentLore.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the folders of the content and takes over what has changed, on a thread of its own.
public final class ContentWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);
    /// Between two looks. Looking at the few files of a show takes less than a millisecond.
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    /// How many times longer than a look the pause after it is at least, so that thousands of files cost little.
    private static final int PAUSE_FACTOR = 200;
    /// A look can take seconds because the whole machine stood still. A change must not wait for minutes after that.
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);

    private final WatchedFolders folders;
    private final CurrentLore lore;
    private final Runnable onArticles;
    private final MeterRegistry meters;
    private final Duration interval;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("content").factory());

    /// @param onArticles called when articles have changed; returns at once
    public ContentWatcher(WatchedFolders folders, CurrentLore lore, Runnable onArticles, MeterRegistry meters) {
        this(folders, lore, onArticles, meters, INTERVAL);
    }

    ContentWatcher(WatchedFolders folders, CurrentLore lore, Runnable onArticles, MeterRegistry meters,
            Duration interval) {
        this.interval = interval;
        this.folders = folders;
        this.lore = lore;
        this.onArticles = onArticles;
        this.meters = meters;
    }

    /// Begins to watch, and returns at once.
    public void start() {
        watch(folders.content(), this::reload, interval);
        watch(folders.articles(), onArticles, interval);
    }

    /// Reads everything again, changed or not. Returns at once.
    public void reloadNow() {
        execute(() -> {
            folders.content().handleNow();
            if (reload() == Outcome.UNCHANGED) {
                LOG.info("Content: read again, nothing has changed");
            }
            onArticles.run();
        });
    }

    private void execute(Runnable task) {
        try {
            executor.execute(() -> runSafely(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("Content: not read again, the bot is shutting down");
        }
    }

    private void watch(FolderWatcher folder, Runnable onChange, Duration pause) {
        try {
            var _ = executor.schedule(() -> {
                var start = System.nanoTime();
                var hasChanged = folder.look();
                var next = pauseAfter(Duration.ofNanos(System.nanoTime() - start), interval);
                if (hasChanged) {
                    runSafely(onChange);
                }
                watch(folder, onChange, next);
            }, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("Content: no longer watched, the bot is shutting down");
        }
    }

    /// How long to wait after a look until the next one.
    ///
    /// @param look how long the look took
    static Duration pauseAfter(Duration look, Duration interval) {
        return Collections.max(List.of(interval, Collections.min(List.of(look.multipliedBy(PAUSE_FACTOR), MAX_PAUSE))));
    }

    /// Catches everything, because the executor silently drops a task that throws.
    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error unexpected) {
            LOG.error("Content: could not be read again, answers are as before", RedactedException.of(unexpected));
        }
    }

    private Outcome reload() {
        var outcome = lore.reload(folders.content()::isHandled);
        if (outcome == Outcome.UNFINISHED) {
            folders.content().handleAgain();
        }
        meters.counter("okaybot.reloads", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
        return outcome;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
