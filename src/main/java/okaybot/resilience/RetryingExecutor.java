package okaybot.resilience;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs tasks one after the other on a virtual thread. A task that fails is retried until it succeeds; later tasks
/// wait. So a task must be safe to run twice.
public final class RetryingExecutor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingExecutor.class);
    private static final Retry RETRY = Retry.withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final IncidentLog incidents;
    private final String component;
    private final String incident;
    private final ExecutorService executor;

    /// @param component names the thread and the incident, such as `Discord: commands`
    /// @param incident what to log when a task fails, in one sentence without a full stop
    public RetryingExecutor(String component, String incident) {
        this(component, incident, new IncidentLog());
    }

    /// @param incidents where failures are reported under the component
    public RetryingExecutor(String component, String incident, IncidentLog incidents) {
        this.incidents = incidents;
        this.component = component;
        this.incident = incident;
        this.executor = Executors.newSingleThreadExecutor(Thread.ofVirtual().name(component).factory());
    }

    /// Queues a task and returns at once. Does nothing after [#close()].
    public void execute(Retry.Action<? extends Exception> task) {
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException _) {
            LOG.debug("{}: executor closed, task dropped", component);
        }
    }

    private void run(Retry.Action<? extends Exception> task) {
        try {
            RETRY.when(_ -> !executor.isShutdown()).onRetry(this::report).run(task::run);
            incidents.resolve(component);
        } catch (Exception e) {
            LOG.debug("{}: task abandoned", component, e);
        }
    }

    private void report(Throwable failure) {
        incidents.report(component, incident + ": " + failure.getMessage());
        LOG.debug("{}: task failed, retrying", component, failure);
    }

    /// Interrupts the running task and drops the others.
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
