package okaybot.schedule.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import okaybot.resilience.IncidentLog;
import okaybot.schedule.TaskQueue;
import okaybot.settings.database.Database;
import okaybot.settings.database.TransactionTemplate;
import org.jspecify.annotations.Nullable;

/// Runs tasks from the database of the settings. An instance claims a task before it runs it and gives signs of life meanwhile;
/// what an instance has claimed that gives none is run by another one, or by the same after a restart.
public final class DatabaseTaskQueue implements TaskQueue, AutoCloseable {
    private static final String COMPONENT = "Schedule: database";
    private static final String UNAVAILABLE = "Schedule: the database cannot be reached, what is due waits";
    /// Most of a task's time is spent waiting for a platform: enough for several.
    private static final int THREADS = 3 * TaskLanes.LANE_SIZE;
    /// What is due often falls due at the same time, such as on the hour: fetch so much of it at once, in threads.
    private static final double FETCHED_AT_ONCE = 1.0;
    private static final double FETCHED_AGAIN_BELOW = 0.5;
    /// Without a sign of life for so many heartbeats, an instance counts as dead. db-scheduler takes no less.
    private static final int MISSED_HEARTBEATS = 4;
    /// An instance of another version may have tasks of kinds that this one does not know.
    private static final Duration UNKNOWN_TASKS_KEPT = Duration.ofDays(365);
    /// The platforms need some seconds to close afterwards.
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Database database;
    private final TaskTable table;
    private final Timing timing;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final IncidentLog incidents = new IncidentLog();
    private volatile @Nullable Scheduler scheduler;

    /// How often something is done.
    ///
    /// @param poll      how often the database is asked for what is due
    /// @param heartbeat how often an instance gives a sign of life while it runs a task
    /// @param backOff   before a task is run again that could not be run; doubled with each further time
    public record Timing(Duration poll, Duration heartbeat, Duration backOff) {
        /// A task that a dead instance has claimed waits for about a minute.
        public static final Timing DEFAULT = new Timing(Duration.ofSeconds(2), Duration.ofSeconds(10),
                Duration.ofSeconds(15));
    }

    /// @param database is not closed by this queue
    public DatabaseTaskQueue(Database database) {
        this(database, Timing.DEFAULT);
    }

    /// @param database is not closed by this queue
    public DatabaseTaskQueue(Database database, Timing timing) {
        this.database = database;
        this.table = new TaskTable(new TransactionTemplate(database));
        this.timing = timing;
    }

    @Override
    public void register(String kind, Handler handler) {
        handlers.put(kind, handler);
    }

    @Override
    public void schedule(String kind, String id, Instant due) {
        table.put(kind, id, due);
        lookNow();
    }

    @Override
    public void scheduleIfAbsent(String kind, String id, Instant due) {
        table.putIfAbsent(kind, id, due);
        lookNow();
    }

    @Override
    public void cancel(String kind, String id) {
        table.delete(kind, id);
    }

    private void lookNow() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /// Begins to run what is due. Returns at once. Called once.
    public void start() {
        var columns = new TaskColumns();
        var created = Scheduler.create(database.source(), tasks()).tableName(TaskTable.NAME).jdbcCustomization(columns)
                .serializer(columns).schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollUsingFetch(FETCHED_AGAIN_BELOW, FETCHED_AT_ONCE).pollingInterval(timing.poll())
                .heartbeatInterval(timing.heartbeat()).missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(UNKNOWN_TASKS_KEPT).shutdownMaxWait(CLOSE_TIMEOUT).threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads())).addSchedulerListener(new Listener())
                .build();
        scheduler = created;
        created.start();
    }

    private List<Task<?>> tasks() {
        var lanes = new TaskLanes();
        return handlers.entrySet().stream().<Task<?>>map(
                entry -> new QueuedTask(entry.getKey(), entry.getValue(), lanes, timing.backOff()).toTask()).toList();
    }

    private ThreadFactory threads() {
        return Thread.ofVirtual().name("task-", 0)
                .uncaughtExceptionHandler((_, _) -> incidents.report(COMPONENT, UNAVAILABLE)).factory();
    }

    /// A sentence for the person who hosts the bot, if tasks cannot be run at the moment.
    public Optional<String> currentProblem() {
        return incidents.oldest();
    }

    /// Runs nothing more, and lets what is running end.
    @Override
    public void close() {
        var running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    private final class Listener extends AbstractSchedulerListener {
        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            switch (type) {
                case UNEXPECTED_ERROR -> incidents.report(COMPONENT, UNAVAILABLE);
                case RAN_EXECUTE_DUE -> incidents.resolve(COMPONENT);
                default -> {
                }
            }
        }
    }
}
