package okaybot.schedule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import okaybot.schedule.TaskQueue.Handler;
import okaybot.schedule.TaskQueue.TryLaterException;
import okaybot.schedule.database.DatabaseTaskQueue.Timing;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.testing.PostgresServer;
import okaybot.testing.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTaskQueueTest {
    /// No instance that lives counts as dead on a slow machine.
    private static final Timing QUICK = new Timing(Duration.ofMillis(50), Duration.ofMinutes(1), Duration.ofMillis(20));
    private static final Timing SHORT_LIFE = new Timing(Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofMillis(20));
    private static final Instant LONG_AGO = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> runs = new CopyOnWriteArrayList<>();

    private Database open(String kind) throws DatabaseUnusableException {
        return Database.open(kind.equals("sqlite")
                ? "jdbc:sqlite:" + folder.resolve("tasks.db")
                : PostgresServer.url(PostgresServer.createDatabase()));
    }

    private static DatabaseTaskQueue start(Database database, Handler handler) {
        return start(database, QUICK, handler);
    }

    private static DatabaseTaskQueue start(Database database, Timing timing, Handler handler) {
        var queue = new DatabaseTaskQueue(database, timing);
        queue.register("test", handler);
        queue.start();
        return queue;
    }

    private Optional<Instant> note(String id, Instant due) {
        runs.add(id + " " + due);
        return Optional.empty();
    }

    private static List<String> stored(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT task_instance, task_data FROM scheduled_task ORDER BY task_instance").map(
                        (row, _) -> row
                                .getString(1) + " " + Instant.ofEpochMilli(row.getLong(2)))
                .list());
    }

    private void awaitRuns(String... expected) {
        await().untilAsserted(() -> assertThat(runs).containsExactlyInAnyOrder(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void two_instances_run_each_task_once_when_it_is_due(String kind) throws Exception {
        try (var database = open(kind)) {
            try (var one = start(database, this::note); var _ = start(database, this::note)) {
                for (var i = 0; i < 20; i++) {
                    one.schedule("test", "late" + i, LONG_AGO);
                }
                one.schedule("test", "early", FAR_AWAY);
                one.scheduleIfAbsent("test", "early", LONG_AGO);
                await().until(() -> stored(database).equals(List.of("early " + FAR_AWAY)));
                assertThat(runs).hasSize(20).doesNotHaveDuplicates().allMatch(run -> run.endsWith(" " + LONG_AGO));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_task_that_cannot_be_run_stays_due(String kind) throws Exception {
        try (var database = open(kind)) {
            try (var queue = start(database, (id, due) -> {
                note(id, due);
                return switch (runs.size()) {
                    case 1 -> throw new TryLaterException(new Exception("busy"));
                    case 2 -> throw new IllegalStateException("broken");
                    default -> Optional.of(FAR_AWAY);
                };
            })) {
                queue.schedule("test", "a", LONG_AGO);
                awaitRuns("a " + LONG_AGO, "a " + LONG_AGO, "a " + LONG_AGO);
                await().until(() -> stored(database).equals(List.of("a " + FAR_AWAY)));
                assertThat(queue.currentProblem()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_changes_a_running_task_counts_more_than_what_it_returns(String kind) throws Exception {
        var go = new CountDownLatch(1);
        try (var database = open(kind)) {
            try (var queue = start(database, (id, due) -> {
                note(id, due);
                go.await();
                return Optional.of(FAR_AWAY);
            })) {
                queue.schedule("test", "cancelled", LONG_AGO);
                queue.schedule("test", "moved", LONG_AGO);
                awaitRuns("cancelled " + LONG_AGO, "moved " + LONG_AGO);
                queue.cancel("test", "cancelled");
                queue.schedule("test", "moved", FAR_AWAY.plusSeconds(1));
                go.countDown();
            }
            assertThat(stored(database)).containsExactly("moved " + FAR_AWAY.plusSeconds(1));
        }
    }

    /// A platform that does not reply must not hold up the posts of another one.
    @Test
    void a_busy_platform_leaves_threads_to_others() throws Exception {
        var go = new CountDownLatch(1);
        try (var database = open("sqlite"); var queue = start(database, (id, due) -> {
            if (id.startsWith("busy/")) {
                go.await();
            }
            return note(id, due);
        })) {
            for (var i = 0; i < 60; i++) {
                queue.schedule("test", "busy/chat:" + i + " a", LONG_AGO);
            }
            queue.schedule("test", "other/chat:1 a", LONG_AGO.plusSeconds(1));
            awaitRuns("other/chat:1 a " + LONG_AGO.plusSeconds(1));
            go.countDown();
            await().until(() -> runs.size() == 61 && stored(database).isEmpty());
            assertThat(runs).doesNotHaveDuplicates();
        }
    }

    /// An instance has died while it ran a task.
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_a_dead_instance_has_claimed_is_run_by_another_one(String kind) throws Exception {
        try (var database = open(kind)) {
            var queue = new DatabaseTaskQueue(database, QUICK);
            queue.schedule("test", "claimed", LONG_AGO);
            database.jdbi().useHandle(handle -> handle.createUpdate(
                    "UPDATE scheduled_task SET picked = TRUE, picked_by = 'dead', last_heartbeat = :at, version = 2")
                    .bind("at", System.currentTimeMillis()).execute());
            try (var _ = start(database, SHORT_LIFE, this::note)) {
                await().until(() -> stored(database).isEmpty());
            }
            assertThat(runs).contains("claimed " + LONG_AGO);
        }
    }

    @Test
    void what_falls_due_while_the_database_is_away_is_run_afterwards() throws Exception {
        try (var proxy = new TcpProxy(PostgresServer.port());
                var database = Database.open(PostgresServer.url(PostgresServer.createDatabase(), proxy.port()));
                var queue = start(database, this::note)) {
            queue.schedule("test", "a", Instant.now().plusMillis(300));
            proxy.cut();
            await().until(() -> queue.currentProblem().isPresent());
            assertThat(queue.currentProblem())
                    .contains("Schedule: the database cannot be reached, what is due waits");
            assertThatThrownBy(() -> queue.schedule("test", "b", LONG_AGO))
                    .isInstanceOf(StoreUnavailableException.class);
            proxy.restore();
            await().until(() -> runs.size() == 1);
            await().until(() -> queue.currentProblem().isEmpty());
        }
    }
}
