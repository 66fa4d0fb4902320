package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
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
        try (var updates = new PendingUpdates(file)) {
            assertThat(updates.store(List.of(update(1), update(2), update(3)))).containsExactly(update(1), update(2),
                    update(3));
            markDone(updates, 2);
        }
        try (var updates = new PendingUpdates(file)) {
            assertThat(updates.pending()).containsExactly(update(1), update(3));
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
        try (var updates = new PendingUpdates(file)) {
            updates.store(List.of(update(1), update(2)));
            Thread.currentThread().interrupt();
            markDone(updates, 1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(updates.store(List.of(update(3)))).containsExactly(update(3));
            assertThat(Thread.interrupted()).isTrue();
            storeWhileInterrupted(updates);
        }
        try (var updates = new PendingUpdates(file)) {
            assertThat(updates.pending()).containsExactly(update(2), update(3));
            assertThat(updates.store(List.of(update(4), update(503), update(504)))).containsExactly(update(504));
        }
    }

    @Test
    void updates_can_be_marked_done_while_others_are_stored() throws Exception {
        try (var updates = new PendingUpdates(file)) {
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
        try (var updates = new PendingUpdates(file)) {
            updates.store(List.of(update(1), update(2)));
            markDone(updates, 1);
        }
        var bytes = Files.readAllBytes(file);
        for (var end = 0; end < bytes.length; end += 5) {
            var truncated = folder.resolve("truncated");
            Files.write(truncated, Arrays.copyOf(bytes, end));
            try (var updates = new PendingUpdates(truncated)) {
                assertThat(updates.pending()).isSubsetOf(update(1), update(2));
                var known = updates.pending();
                assertThat(updates.store(List.of(update(3)))).containsExactly(update(3));
                assertThat(updates.pending()).containsAll(known).contains(update(3));
            }
            try (var updates = new PendingUpdates(truncated)) {
                assertThat(updates.pending()).contains(update(3));
            }
        }
    }

    @Test
    void the_text_of_an_update_is_overwritten_when_it_is_done() throws Exception {
        try (var updates = new PendingUpdates(file)) {
            updates.store(List.of(update(1), update(2)));
            updates.store(List.of(update(3)));
            markDone(updates, 2);
            assertThat(Files.readString(file, UTF_8).split("문강태", -1)).hasSize(3);
            markDone(updates, 3);
            markDone(updates, 1);
            assertThat(Files.readString(file, UTF_8).lines().map(String::strip)).containsExactly("-1", "-2", "-3");
        }
        try (var updates = new PendingUpdates(file)) {
            assertThat(updates.pending()).isEmpty();
            assertThat(updates.store(List.of(update(1), update(2), update(3), update(4)))).containsExactly(update(4));
        }
    }

    @Test
    void the_highest_possible_id_is_recognized() throws Exception {
        var highest = update(Integer.MAX_VALUE);
        try (var updates = new PendingUpdates(file)) {
            updates.store(List.of(highest));
            markDone(updates, highest.id());
        }
        try (var updates = new PendingUpdates(file)) {
            assertThat(updates.store(List.of(highest))).isEmpty();
        }
    }

    @Test
    void the_file_does_not_grow_without_limit() throws Exception {
        var longest = 0L;
        try (var updates = new PendingUpdates(file)) {
            updates.store(List.of(update(1)));
            for (var id : IntStream.rangeClosed(2, 60_000).toArray()) {
                if (id % 1_000 == 0) {
                    updates.store(IntStream.range(id, id + 1_000).mapToObj(PendingUpdatesTest::update).toList());
                    longest = Math.max(longest, Files.size(file));
                }
                markDone(updates, id);
            }
            assertThat(updates.pending()).contains(update(1));
        }
        assertThat(longest).isLessThan(2_000_000);
        assertThat(Files.readString(file, UTF_8)).contains("\"update_id\":1,");
    }

    private static void markDone(PendingUpdates updates, int id) throws IOException {
        updates.markDone(id);
        updates.writeDone();
    }

    private static RawUpdate update(int id) {
        return new RawUpdate(id, "{\"update_id\":" + id + ",\"message\":{\"text\":\"문강태\"}}");
    }
}
