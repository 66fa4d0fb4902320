package okaybot.schedule;

import java.time.Instant;
import java.util.Optional;

/// Runs tasks when they are due, each once, however many instances of the bot share the database. Tasks survive a restart.
/// Thread-safe.
///
/// The methods that change something throw [okaybot.settings.StoreUnavailableException] if the database cannot be reached.
public interface TaskQueue {
    /// What to do when a task is due.
    @FunctionalInterface
    interface Handler {
        /// Runs a task. If the instance dies meanwhile, another one runs it again with the same `due`.
        ///
        /// @param id  of the task
        /// @param due when it was to be run, which may be long ago if no instance was running
        /// @return when it is due again; empty if never
        /// @throws TryLaterException if it cannot be run now; it stays due
        Optional<Instant> run(String id, Instant due) throws TryLaterException, InterruptedException;
    }

    /// A task cannot be run now.
    final class TryLaterException extends Exception {
        public TryLaterException(Exception cause) {
            super(cause);
        }
    }

    /// Says what to do with the tasks of a kind. Called before the queue is started.
    void register(String kind, Handler handler);

    /// Adds a task. If there is one with this id, it gets another time; if that one is running, what it returns does not count.
    ///
    /// @param id if it begins with the path of a server or chat and a space, the task moves with it and is deleted with it
    void schedule(String kind, String id, Instant due);

    /// Adds a task if there is none with this id.
    void scheduleIfAbsent(String kind, String id, Instant due);

    /// Removes a task. Does nothing if there is none. If it is running, it ends, but is not run again.
    void cancel(String kind, String id);
}
