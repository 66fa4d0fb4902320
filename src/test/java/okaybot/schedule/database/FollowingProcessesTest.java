package okaybot.schedule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import okaybot.place.Place;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.jdbc.JdbcFollowStore;
import okaybot.settings.database.Database;
import okaybot.testing.ChildJvm;
import okaybot.testing.EditableSeeds;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Instances that share a database while new content is rolled out: one still has the old content, and one that has the new one is
/// killed while it posts what is new. `-Dokaybot.follows=1000` lets so many places follow.
@Order(3)
class FollowingProcessesTest {
    private static final int FOLLOWS = Integer.getInteger("okaybot.follows", 24);
    private static final String NOTHING = "{text: Nothing is announced first., sources: [weekly]}";

    @TempDir
    private Path folder;

    private final Queue<Process> processes = new ConcurrentLinkedQueue<>();
    private final List<String> paths = IntStream.range(0, FOLLOWS)
            .mapToObj(i -> "test/server:" + i / FollowStore.MAX_FOLLOWS + "/channel:" + i).toList();

    private Path content(String name, String status) throws IOException {
        var content = Files.createDirectory(folder.resolve(name));
        new EditableSeeds(content).write("show.yaml", EditableSeeds.text("first", 12).replace(NOTHING, status));
        return content;
    }

    private void start(String url, PostReceiver receiver, Path content) throws IOException {
        var command = ChildJvm.quietCommand(FollowingProcess.class, folder);
        command.addAll(List.of(url, receiver.uri().toString(), content.toString()));
        processes.add(new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(Redirect.DISCARD)
                .start());
    }

    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    private void follow(Database database, Path content) throws Exception {
        var scheduler = FollowingProcess.scheduler(database, new DatabaseTaskQueue(database),
                new EditableSeeds(content).load().orThrow());
        paths.forEach(path -> assertThat(
                scheduler.follow(Place.parse(path), FollowTopic.SEASON2, "test:boss", Locale.ENGLISH)).isTrue());
    }

    private static boolean isKnownEverywhere(Database database, Path content) throws Exception {
        var items = FollowTopic.SEASON2.items(new EditableSeeds(content).load().orThrow());
        return new JdbcFollowStore(database).findAll().stream().allMatch(follow -> follow.seen().equals(items));
    }

    @Test
    void each_place_reads_the_news_once() throws Exception {
        var before = content("before", NOTHING);
        var after = content("after", "{text: It is announced., sources: [weekly]}");
        var url = PostgresServer.url(PostgresServer.createDatabase());
        try (var database = Database.open(url)) {
            follow(database, before);
            try (var receiver = new PostReceiver(true, this::killAt, _ -> {})) {
                try (var _ = FollowingProcess.start(database, receiver.uri(), before)) {
                    start(url, receiver, after);
                    await().until(() -> !processes.element().isAlive());
                }
                try (var _ = FollowingProcess.start(database, receiver.uri(), after)) {
                    await().until(() -> isKnownEverywhere(database, after));
                }
                assertThat(receiver.posts()).extracting(post -> post.substring(0, post.indexOf(' ')))
                        .containsExactlyInAnyOrderElementsOf(paths);
            }
        } finally {
            processes.forEach(FollowingProcessesTest::kill);
        }
    }

    /// In the middle of the posts.
    private void killAt(int request) {
        if (request == FOLLOWS / 3) {
            kill(processes.element());
        }
    }
}
