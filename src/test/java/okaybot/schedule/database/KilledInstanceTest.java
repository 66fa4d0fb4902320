package okaybot.schedule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import okaybot.place.Place;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.schedule.jdbc.JdbcScheduleStore;
import okaybot.settings.database.Database;
import okaybot.testing.ChildJvm;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many posts are due in the same minute while instances are killed at random points. With `-Dokaybot.posts=1000`, it is the whole
/// load: three instances, and kills again and again.
@Order(2)
class KilledInstanceTest {
    private static final int POSTS = Integer.getInteger("okaybot.posts", 100);
    private static final boolean IS_WHOLE = POSTS >= 1_000;
    private static final int KILLS = IS_WHOLE ? 8 : 1;

    @TempDir
    private Path folder;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Deque<Process> processes = new ConcurrentLinkedDeque<>();
    private final List<String> expected = new ArrayList<>();

    @Test
    void on_postgresql_the_others_make_each_post_once() throws Exception {
        run(PostgresServer.url(PostgresServer.createDatabase()), IS_WHOLE ? 3 : 1, 1, true);
    }

    /// What nobody can know is said: of these posts, an admin reads that they may not have arrived. The next instance begins after the
    /// kill, so that it is one of the killed instance's own posts that ends it.
    @Test
    void where_a_platform_compares_nothing_none_is_made_twice() throws Exception {
        var url = PostgresServer.url(PostgresServer.createDatabase());
        run(url, IS_WHOLE ? 3 : 1, 0, false);
        try (var database = Database.open(url)) {
            assertThat(uncertain(database)).as("seed %d", seed).isNotEmpty();
        }
    }

    @Test
    void on_sqlite_it_makes_each_post_once_after_its_restart() throws Exception {
        run("jdbc:sqlite:" + folder.resolve("posts.db"), 1, 0, true);
    }

    /// @param meanwhile how many processes are still alive when an instance in this process begins, which takes less time than one
    /// more process; not with the whole load
    /// @param comparesNonces whether the platform tells a repeated post from a new one
    private void run(String url, int instances, int meanwhile, boolean comparesNonces) throws Exception {
        System.out.println("Seed of the kills: " + seed);
        var kills = random.ints(2, POSTS - 8).distinct().limit(KILLS).boxed().toList();
        try (var database = Database.open(url)) {
            schedule(database);
        }
        try (var receiver = new PostReceiver(comparesNonces, number -> kill(number, kills, 0),
                number -> kill(number, kills, 1))) {
            for (var i = 0; i < instances; i++) {
                start(url, receiver, comparesNonces);
            }
            var begin = System.nanoTime();
            if (IS_WHOLE) {
                await().atMost(Duration.ofMinutes(2)).until(() -> {
                    for (var missing = instances - alive(); missing > 0; missing--) {
                        start(url, receiver, comparesNonces);
                    }
                    return comparesNonces ? receiver.posts().size() >= POSTS : unfinished(url) == 0;
                });
            } else {
                await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5))
                        .until(() -> receiver.requests() > 0 && alive() <= meanwhile);
                try (var database = Database.open(url);
                        var _ = PostingProcess.startQueue(database, receiver.uri(), comparesNonces)) {
                    await().until(() -> unfinished(database) == 0);
                }
            }
            System.out.printf("%d posts by %d instances in %d ms, %d sent again%n", POSTS, instances,
                    Duration.ofNanos(System.nanoTime() - begin).toMillis(), receiver.requests() - POSTS);
            try (var database = Database.open(url)) {
                await().until(() -> unfinished(database) == 0);
            }
            try (var database = Database.open(url)) {
                var uncertain = uncertain(database);
                assertThat(receiver.posts()).as("seed %d", seed).doesNotHaveDuplicates()
                        .containsAll(expected.stream().filter(post -> !uncertain.contains(idOf(post))).toList())
                        .allMatch(expected::contains);
                assertThat(uncertain).hasSizeLessThanOrEqualTo(comparesNonces ? 0 : TaskLanes.LANE_SIZE * KILLS);
            }
        } finally {
            processes.forEach(process -> process.toHandle().destroyForcibly());
        }
    }

    /// Half of them are killed before their post is made, half of them after that.
    private void kill(int request, List<Integer> kills, int parity) {
        if (kills.contains(request) && request % 2 == parity && alive() > 0) {
            var victim = processes.removeFirst();
            victim.toHandle().destroyForcibly();
            victim.onExit().join();
        }
    }

    private long alive() {
        return processes.stream().filter(Process::isAlive).count();
    }

    private void start(String url, PostReceiver receiver, boolean comparesNonces) throws IOException {
        var command = ChildJvm.quietCommand(PostingProcess.class, folder);
        command.addAll(List.of(url, receiver.uri().toString(), Boolean.toString(comparesNonces)));
        processes.add(new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(Redirect.DISCARD)
                .start());
    }

    /// Sets up posts, and makes each of them due at some time in the last minute.
    private void schedule(Database database) {
        var queue = new DatabaseTaskQueue(database);
        var scheduler = new PostScheduler(new JdbcScheduleStore(database), queue, InstantSource.system());
        var now = Instant.now();
        var inHalfADay = new Recurrence(LocalTime.ofInstant(now.plus(Duration.ofHours(12)), ZoneOffset.UTC),
                EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC);
        for (var i = 0; i < POSTS; i++) {
            var path = "test/server:" + i % 7 + "/channel:" + i / ScheduleStore.MAX_POSTS;
            var post = new ScheduledPost("p" + i, Place.parse(path), "quote", inHalfADay, "",
                    Locale.ENGLISH, PostState.ACTIVE, Optional.empty());
            assertThat(scheduler.add(post)).isTrue();
            var due = now.minusMillis(random.nextInt(60_000));
            queue.schedule(PostScheduler.TASK_KIND, post.taskId(), due);
            expected.add(path + " p" + i + ":" + due.toEpochMilli());
        }
    }

    private static String idOf(String post) {
        return post.substring(post.lastIndexOf(' ') + 1, post.lastIndexOf(':'));
    }

    /// The posts of which it is noted down that they may not have arrived.
    private static Set<String> uncertain(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM scheduled_post WHERE problem <> ''")
                        .mapTo(String.class).set());
    }

    private static int unfinished(String url) throws Exception {
        try (var database = Database.open(url)) {
            return unfinished(database);
        }
    }

    /// How many posts have not been noted down as made, and how many tasks are claimed or still due.
    private static int unfinished(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery("""
                SELECT (SELECT count(*) FROM scheduled_post WHERE outcome IS NULL OR outcome <> 'POSTED')
                + (SELECT count(*) FROM scheduled_task WHERE picked = TRUE OR execution_time < :now)
                """).bind("now", System.currentTimeMillis()).mapTo(Integer.class).one());
    }
}
