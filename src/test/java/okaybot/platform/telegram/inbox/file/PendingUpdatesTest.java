package okaybot.platform.telegram.inbox.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import okaybot.platform.telegram.inbox.RawUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingUpdatesTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void createPath() {
        file = folder.resolve("updates");
    }

    @Test
    void only_updates_that_are_not_done_are_pending_after_a_restart() throws Exception {
        try (var updates = open(file)) {
            assertThat(updates.store(List.of(update(1), update(2), update(3)))).containsExactly(update(1), update(2),
                    update(3));
            markDone(updates, 2);
        }
        try (var updates = open(file)) {
            assertThat(pending(updates)).containsExactly(update(1), update(3));
            assertThat(updates.store(List.of(update(1), update(2), update(3), update(4), update(4))))
                    .containsExactly(update(4));
            assertThat(updates.awaitEmpty(Duration.ZERO)).isFalse();
            for (var id : List.of(1, 3, 4)) {
                markDone(updates, id);
            }
            assertThat(updates.awaitEmpty(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void interrupts_lose_no_update() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1), update(2)));
            Thread.currentThread().interrupt();
            markDone(updates, 1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(updates.store(List.of(update(3)))).containsExactly(update(3));
            assertThat(Thread.interrupted()).isTrue();
            storeWhileInterrupted(updates);
        }
        try (var updates = open(file)) {
            assertThat(pending(updates)).containsExactly(update(2), update(3));
            assertThat(updates.store(List.of(update(4), update(503), update(504)))).containsExactly(update(504));
        }
    }

    @Test
    void updates_can_be_marked_done_while_others_are_stored() throws Exception {
        try (var updates = open(file)) {
            var ids = IntStream.rangeClosed(1, 2_000).boxed().toList();
            updates.store(ids.stream().map(PendingUpdatesTest::update).toList());
            var answering = new FutureTask<>(() -> {
                for (var id : ids) {
                    markDone(updates, id);
                }
                return updates;
            });
            Thread.ofVirtual().start(answering);
            for (var id = 10_000; !answering.isDone(); id++) {
                updates.store(List.of(update(id)));
                updates.writeDone();
                markDone(updates, id);
            }
            answering.get();
            assertThat(updates.awaitEmpty(Duration.ZERO)).isTrue();
        }
        assertThat(Files.readString(file, UTF_8)).doesNotContain("+", "문강태");
    }

    private static void storeWhileInterrupted(PendingUpdates updates) throws Exception {
        var work = new FutureTask<>(() -> {
            for (var id = 4; id < 504; id++) {
                updates.store(List.of(update(id)));
                markDone(updates, id);
            }
            return updates;
        });
        var worker = Thread.ofPlatform().start(work);
        for (var time = 0; time < 10_000 && !work.isDone(); time++) {
            worker.interrupt();
            Thread.onSpinWait();
        }
        work.get();
    }

    @Test
    void a_file_that_was_cut_off_anywhere_can_be_read() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1), update(2)));
            markDone(updates, 1);
        }
        var bytes = Files.readAllBytes(file);
        for (var end = 0; end < bytes.length; end += 5) {
            var truncated = folder.resolve("truncated");
            Files.write(truncated, Arrays.copyOf(bytes, end));
            try (var updates = open(truncated)) {
                assertThat(pending(updates)).isSubsetOf(update(1), update(2));
                var known = pending(updates);
                assertThat(updates.store(List.of(update(3)))).containsExactly(update(3));
                assertThat(pending(updates)).containsAll(known).contains(update(3));
            }
            try (var updates = open(truncated)) {
                assertThat(pending(updates)).contains(update(3));
            }
        }
    }

    @Test
    void the_text_of_an_update_is_overwritten_when_it_is_done() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1), update(2)));
            updates.store(List.of(update(3)));
            markDone(updates, 2);
            assertThat(Files.readString(file, UTF_8).split("문강태", -1)).hasSize(3);
            markDone(updates, 3);
            markDone(updates, 1);
            assertThat(Files.readString(file, UTF_8).lines().map(String::strip)).containsExactly("#42", "-1", "-2",
                    "-3");
        }
        try (var updates = open(file)) {
            assertThat(pending(updates)).isEmpty();
            assertThat(updates.store(List.of(update(1), update(2), update(3), update(4)))).containsExactly(update(4));
        }
    }

    @Test
    void the_highest_possible_id_is_recognized() throws Exception {
        var highest = update(Integer.MAX_VALUE);
        try (var updates = open(file)) {
            updates.store(List.of(highest));
            markDone(updates, highest.id());
        }
        try (var updates = open(file)) {
            assertThat(updates.store(List.of(highest))).isEmpty();
        }
    }

    @Test
    void the_file_does_not_grow_without_limit() throws Exception {
        var longest = 0L;
        try (var updates = open(file)) {
            updates.store(List.of(update(1)));
            for (var id : IntStream.rangeClosed(2, 60_000).toArray()) {
                if (id % 1_000 == 0) {
                    updates.store(IntStream.range(id, id + 1_000).mapToObj(PendingUpdatesTest::update).toList());
                    longest = Math.max(longest, Files.size(file));
                }
                markDone(updates, id);
            }
            assertThat(pending(updates)).contains(update(1));
        }
        assertThat(longest).isLessThan(2_000_000);
        assertThat(Files.readString(file, UTF_8)).contains("\"update_id\":1,");
    }

    @Test
    void updates_of_another_bot_are_set_aside_until_it_is_back() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1), update(2)));
        }
        try (var updates = new PendingUpdates(file, "43")) {
            assertThat(updates.ids()).isEmpty();
            // Each bot has its own ids.
            assertThat(updates.store(List.of(update(2)))).hasSize(1);
        }
        try (var updates = open(file)) {
            assertThat(pending(updates)).containsExactly(update(1), update(2));
        }
        try (var updates = new PendingUpdates(file, "43")) {
            assertThat(updates.ids()).containsExactly(2);
        }
    }

    @Test
    void a_file_of_version_0_1_0_belongs_to_the_bot_that_is_started() throws Exception {
        Files.writeString(file, "-1\n+" + update(2).json() + "\n");
        try (var updates = open(file)) {
            assertThat(pending(updates)).containsExactly(update(2));
            assertThat(updates.store(List.of(update(1)))).isEmpty();
        }
    }

    @Test
    void a_second_process_cannot_use_the_file() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1)));
            assertThatThrownBy(() -> open(file)).isInstanceOf(InboxInUseException.class)
                    .hasMessage("Another Okaybot uses the folder " + folder
                            + ". Stop that one first, or set DATA to a folder of its own for this one.");
            assertThat(pending(updates)).containsExactly(update(1));
        }
        open(file).close();
    }

    @Test
    void only_the_owner_can_read_the_file() throws Exception {
        try (var updates = open(file)) {
            updates.store(List.of(update(1)));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    private static PendingUpdates open(Path path) throws IOException {
        return new PendingUpdates(path, "42");
    }

    private static List<RawUpdate> pending(PendingUpdates updates) throws IOException {
        var loaded = new ArrayList<RawUpdate>();
        for (var id : updates.ids()) {
            loaded.add(updates.load(id));
        }
        return loaded;
    }

    private static void markDone(PendingUpdates updates, int id) throws IOException {
        updates.markDone(id);
        updates.writeDone();
    }

    private static RawUpdate update(int id) {
        return new RawUpdate(id, "{\"update_id\":" + id + ",\"message\":{\"text\":\"문강태\"}}");
    }
}
