package okaybot.resilience;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks one after the other on a virtual thread. A task that fails is retried until it succeeds; the tasks behind
/// it wait. So a task has to be one that may run twice.
public final class RetryingExecutor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingExecutor.class);
    private static final Retry RETRY = Retry.withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final IncidentLog incidents = new IncidentLog();
    private final String component;
    private final String incident;
    private final ExecutorService executor;

    /// @param component names the thread and the incident, such as `Discord: commands`
    /// @param incident what to log when a task fails, in one sentence without a full stop
    public RetryingExecutor(String component, String incident) {
        this.component = component;
        this.incident = incident;
        this.executor = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(component).factory());
    }

    /// Queues a task and returns at once. Does nothing after [#close()].
    public void execute(Runnable task) {
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("{}: a task came after closing", component);
        }
    }

    private void run(Runnable task) {
        try {
            RETRY.when(_ -> !executor.isShutdown()).onRetry(this::report).run(task::run);
            incidents.resolve(component);
        } catch (InterruptedException | RuntimeException e) {
            LOG.debug("{}: a task was given up", component, e);
        }
    }

    private void report(Throwable failure) {
        incidents.report(component, incident + ": " + failure.getMessage());
        LOG.debug("{}: a task failed", component, failure);
    }

    /// Interrupts the task that runs, and drops the others.
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
