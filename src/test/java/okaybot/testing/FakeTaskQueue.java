package okaybot.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okaybot.schedule.TaskQueue;

/// Tasks in memory, and a clock that moves only when a test moves it.
public final class FakeTaskQueue implements TaskQueue {
    /// After so long a task is run again that could not be run.
    public static final Duration RETRY = Duration.ofMinutes(1);

    private final Map<String, Handler> handlers = new HashMap<>();
    private final Map<Key, Task> tasks = new HashMap<>();
    private Instant now;

    /// @param now the time at first
    public FakeTaskQueue(Instant now) {
        this.now = now;
    }

    private record Key(String kind, String id) {}

    /// @param at when it is run, later than `due` if it could not be run before
    private record Task(Instant due, Instant at) {}

    /// The time of this queue.
    public InstantSource clock() {
        return () -> now;
    }

    /// Another handler takes the place of the one before, as after a restart.
    @Override
    public synchronized void register(String kind, Handler handler) {
        handlers.put(kind, handler);
    }

    @Override
    public synchronized void schedule(String kind, String id, Instant due) {
        tasks.put(new Key(kind, id), new Task(due, due));
    }

    @Override
    public synchronized void scheduleIfAbsent(String kind, String id, Instant due) {
        tasks.putIfAbsent(new Key(kind, id), new Task(due, due));
    }

    @Override
    public synchronized void cancel(String kind, String id) {
        tasks.remove(new Key(kind, id));
    }

    /// When a task is due; empty if there is none.
    public synchronized Optional<Instant> due(String kind, String id) {
        return Optional.ofNullable(tasks.get(new Key(kind, id))).map(Task::due);
    }

    /// Moves the clock on as if no instance were running: what falls due meanwhile is late.
    public synchronized void sleepUntil(Instant time) {
        now = time;
    }

    /// Moves the clock on and runs what falls due meanwhile, each task at its time.
    public void advance(Duration duration) throws InterruptedException {
        advanceTo(now.plus(duration));
    }

    /// Moves the clock on and runs what falls due meanwhile, each task at its time.
    public synchronized void advanceTo(Instant time) throws InterruptedException {
        for (var next = next(time); next.isPresent(); next = next(time)) {
            var task = task(next.get());
            now = task.at().isAfter(now) ? task.at() : now;
            run(next.get(), task);
        }
        now = time.isAfter(now) ? time : now;
    }

    private Task task(Key key) {
        return Objects.requireNonNull(tasks.get(key));
    }

    private Optional<Key> next(Instant limit) {
        return tasks.keySet().stream().filter(key -> !task(key).at().isAfter(limit))
                .min(Comparator.<Key, Instant>comparing(key -> task(key).at()).thenComparing(Key::toString));
    }

    private void run(Key key, Task task) throws InterruptedException {
        try {
            var again = Objects.requireNonNull(handlers.get(key.kind())).run(key.id(), task.due());
            if (task.equals(tasks.get(key))) {
                tasks.remove(key);
                again.ifPresent(due -> tasks.put(key, new Task(due, due)));
            }
        } catch (TryLaterException _) {
            tasks.replace(key, task, new Task(task.due(), now.plus(RETRY)));
        }
    }
}
