package okaybot.schedule.database;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okaybot.log.RedactedException;
import okaybot.schedule.TaskQueue.Handler;
import okaybot.schedule.TaskQueue.TryLaterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How db-scheduler runs the tasks of a kind. Its data is when the task was due first.
///
/// @param lanes   of all kinds
/// @param backOff before the first retry; doubled with each further one
record QueuedTask(String kind, Handler handler, TaskLanes lanes, Duration backOff) {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedTask.class);
    /// The longest time between two retries is this many times the shortest.
    private static final int MAX_BACK_OFF = 32;

    /// A task that could not be run.
    private static final class AttemptFailedException extends RuntimeException {
        private AttemptFailedException(Exception cause) {
            super(cause);
        }
    }

    Task<Instant> toTask() {
        return Tasks.custom(kind, Instant.class).onFailure(this::retry).execute((task, _) -> run(task));
    }

    private CompletionHandler<Instant> run(TaskInstance<Instant> task) {
        var lane = lanes.of(task.getId());
        var turn = lane.enter(Instant.now());
        if (turn.isPresent()) {
            return (completed, operations) -> unlessChanged(() -> operations.reschedule(completed, turn.get()));
        }
        try {
            return complete(runHandler(task));
        } finally {
            lane.leave();
        }
    }

    private static CompletionHandler<Instant> complete(Optional<Instant> next) {
        return (completed, operations) -> unlessChanged(() -> next.ifPresentOrElse(
                due -> operations.reschedule(completed, due, due), operations::stop));
    }

    private Optional<Instant> runHandler(TaskInstance<Instant> task) {
        try {
            return handler.run(task.getId(), task.getData());
        } catch (TryLaterException e) {
            LOG.debug("Schedule: {} not run, tried again later", kind, e);
            throw new AttemptFailedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptFailedException(e);
        } catch (RuntimeException | Error e) {
            LOG.error("Schedule: {} failed, tried again later", kind, RedactedException.of(e));
            throw e;
        }
    }

    private void retry(ExecutionComplete completed, ExecutionOperations<Instant> operations) {
        var failures = Math.min(completed.getExecution().consecutiveFailures, Integer.SIZE - 2);
        var wait = backOff.multipliedBy(Math.min(1 << failures, MAX_BACK_OFF));
        var jitter = ThreadLocalRandom.current().nextLong(backOff.toMillis() + 1);
        unlessChanged(() -> operations.reschedule(completed, completed.getTimeDone().plus(wait).plusMillis(jitter)));
    }

    /// @param completion fails if the task was removed or got another time while it was running
    private static void unlessChanged(Runnable completion) {
        try {
            completion.run();
        } catch (ExecutionException e) {
            LOG.debug("Schedule: task was changed while it was running", e);
        }
    }
}
