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
    void name() {
        file = folder.resolve("inbox");
    }

    @Test
    void what_is_not_done_with_waits_across_restarts_and_what_is_does_not() throws Exception {
        try (var inbox = new PendingUpdates(file)) {
            assertThat(inbox.store(List.of(raw(1), raw(2), raw(3)))).containsExactly(raw(1), raw(2), raw(3));
            done(inbox, 2);
        }
        try (var inbox = new PendingUpdates(file)) {
            assertThat(inbox.pending()).containsExactly(raw(1), raw(3));
            assertThat(inbox.store(List.of(raw(1), raw(2), raw(3), raw(4), raw(4)))).containsExactly(raw(4));
            assertThat(inbox.awaitEmpty(Duration.ZERO)).isFalse();
            for (var id : List.of(1, 3, 4)) {
                done(inbox, id);
            }
            assertThat(inbox.awaitEmpty(Duration.ZERO)).isTrue();
        }
    }

    @Test
    void nothing_is_lost_when_those_who_use_it_are_told_to_stop() throws Exception {
        try (var inbox = new PendingUpdates(file)) {
            inbox.store(List.of(raw(1), raw(2)));
            Thread.currentThread().interrupt();
            done(inbox, 1);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(inbox.store(List.of(raw(3)))).containsExactly(raw(3));
            assertThat(Thread.interrupted()).isTrue();
            interruptedAgainAndAgain(inbox);
        }
        try (var inbox = new PendingUpdates(file)) {
            assertThat(inbox.pending()).containsExactly(raw(2), raw(3));
            assertThat(inbox.store(List.of(raw(4), raw(503), raw(504)))).containsExactly(raw(504));
        }
    }

    @Test
    void what_ends_while_others_are_kept_is_noted() throws Exception {
        try (var inbox = new PendingUpdates(file)) {
            var ids = IntStream.rangeClosed(1, 2_000).boxed().toList();
            inbox.store(ids.stream().map(PendingUpdatesTest::raw).toList());
            var answering = new FutureTask<>(() -> {
                for (var id : ids) {
                    done(inbox, id);
                }
                return inbox;
            });
            Thread.ofVirtual().start(answering);
            for (var id = 10_000; !answering.isDone(); id++) {
                inbox.store(List.of(raw(id)));
                inbox.writeDone();
                done(inbox, id);
            }
            answering.get();
            assertThat(inbox.awaitEmpty(Duration.ZERO)).isTrue();
        }
        assertThat(Files.readString(file, UTF_8)).doesNotContain("+", "문강태");
    }

    private static void interruptedAgainAndAgain(PendingUpdates inbox) throws Exception {
        var work = new FutureTask<>(() -> {
            for (var id = 4; id < 504; id++) {
                inbox.store(List.of(raw(id)));
                done(inbox, id);
            }
            return inbox;
        });
        var worker = Thread.ofPlatform().start(work);
        for (var time = 0; time < 10_000 && !work.isDone(); time++) {
            worker.interrupt();
            Thread.onSpinWait();
        }
        work.get();
    }

    @Test
    void it_is_right_wherever_the_writing_was_cut_off() throws Exception {
        try (var inbox = new PendingUpdates(file)) {
            inbox.store(List.of(raw(1), raw(2)));
            done(inbox, 1);
        }
        var whole = Files.readAllBytes(file);
        for (var end = 0; end < whole.length; end += 5) {
            var cut = folder.resolve("cut");
            Files.write(cut, Arrays.copyOf(whole, end));
            try (var inbox = new PendingUpdates(cut)) {
                assertThat(inbox.pending()).isSubsetOf(raw(1), raw(2));
                var known = inbox.pending();
                assertThat(inbox.store(List.of(raw(3)))).containsExactly(raw(3));
                assertThat(inbox.pending()).containsAll(known).contains(raw(3));
            }
            try (var inbox = new PendingUpdates(cut)) {
                assertThat(inbox.pending()).contains(raw(3));
            }
        }
    }

    @Test
    void what_somebody_wrote_is_gone_from_the_file_once_it_is_done_with() throws Exception {
        try (var inbox = new PendingUpdates(file)) {
            inbox.store(List.of(raw(1), raw(2)));
            inbox.store(List.of(raw(3)));
            done(inbox, 2);
            assertThat(Files.readString(file, UTF_8).split("문강태", -1)).hasSize(3);
            done(inbox, 3);
            done(inbox, 1);
            assertThat(Files.readString(file, UTF_8).lines().map(String::strip)).containsExactly("-1", "-2", "-3");
        }
        try (var inbox = new PendingUpdates(file)) {
            assertThat(inbox.pending()).isEmpty();
            assertThat(inbox.store(List.of(raw(1), raw(2), raw(3), raw(4)))).containsExactly(raw(4));
        }
    }

    @Test
    void the_highest_of_ids_is_known_again() throws Exception {
        var highest = raw(Integer.MAX_VALUE);
        try (var inbox = new PendingUpdates(file)) {
            inbox.store(List.of(highest));
            done(inbox, highest.id());
        }
        try (var inbox = new PendingUpdates(file)) {
            assertThat(inbox.store(List.of(highest))).isEmpty();
        }
    }

    @Test
    void it_does_not_grow_for_ever() throws Exception {
        var longest = 0L;
        try (var inbox = new PendingUpdates(file)) {
            inbox.store(List.of(raw(1)));
            for (var id : IntStream.rangeClosed(2, 60_000).toArray()) {
                if (id % 1_000 == 0) {
                    inbox.store(IntStream.range(id, id + 1_000).mapToObj(PendingUpdatesTest::raw).toList());
                    longest = Math.max(longest, Files.size(file));
                }
                done(inbox, id);
            }
            assertThat(inbox.pending()).contains(raw(1));
        }
        assertThat(longest).isLessThan(2_000_000);
        assertThat(Files.readString(file, UTF_8)).contains("\"update_id\":1,");
    }

    private static void done(PendingUpdates inbox, int id) throws IOException {
        inbox.markDone(id);
        inbox.writeDone();
    }

    private static RawUpdate raw(int id) {
        return new RawUpdate(id, "{\"update_id\":" + id + ",\"message\":{\"text\":\"문강태\"}}");
    }
}
