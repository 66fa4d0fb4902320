package okaybot.schedule.rewatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okaybot.place.Place;
import okaybot.schedule.TaskQueue;
import okaybot.settings.StoreUnavailableException;

/// Sets up, changes and stops rewatches. Thread-safe.
///
/// Every method throws [StoreUnavailableException] if the store cannot be reached.
///
/// @param queue runs each rewatch as a task of the kind [#TASK_KIND]
public record RewatchScheduler(RewatchStore store, TaskQueue queue, InstantSource clock) {
    /// The kind of the tasks that run rewatches.
    public static final String TASK_KIND = "rewatch";

    /// Sets up a rewatch.
    public RewatchStore.Added start(Rewatch rewatch) {
        var added = store.add(rewatch);
        if (added == RewatchStore.Added.YES) {
            runNow(rewatch);
        }
        return added;
    }

    /// The rewatch that the people of a place take part in: that of the place itself, or else of the nearest one around it.
    public Optional<Rewatch> find(Place here) {
        return here.hierarchy().reversed().stream().flatMap(place -> store.findByChannel(place).stream()).findFirst();
    }

    /// Changes a rewatch, and does at once what follows from that.
    ///
    /// @return the changed one; empty if it is gone
    public Optional<Rewatch> edit(Rewatch rewatch, UnaryOperator<Rewatch> change) {
        var edited = store.edit(rewatch.id(), change);
        edited.ifPresent(this::runNow);
        return edited;
    }

    /// Adds the tasks that are missing, such as after the database was restored from an old copy.
    public void scheduleMissing() {
        store.findUnfinished()
                .forEach(rewatch -> queue.scheduleIfAbsent(TASK_KIND, taskId(rewatch), clock.instant()));
    }

    /// Deletes the rewatches that were over long ago.
    public void deleteExpired() {
        store.deleteBefore(clock.instant().minus(Duration.ofDays(RewatchStore.RETENTION_DAYS)));
    }

    private void runNow(Rewatch rewatch) {
        queue.schedule(TASK_KIND, taskId(rewatch), clock.instant());
    }

    private static String taskId(Rewatch rewatch) {
        return rewatch.channel().outermost().path() + " " + rewatch.id();
    }

    static String rewatchId(String taskId) {
        return taskId.substring(taskId.lastIndexOf(' ') + 1);
    }
}
