package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several admins edit at the same time.
class ConcurrentEditsTest extends SettingsStoreContract {
    private static final int ADMINS = 8;
    private static final int EDITS = 12;

    ConcurrentEditsTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    private interface Work {
        void run(int admin, int number);
    }

    private static void runConcurrently(Work work) throws Exception {
        var start = new CyclicBarrier(ADMINS);
        try (var threads = Executors.newFixedThreadPool(ADMINS)) {
            var admins = new ArrayList<Callable<Void>>();
            for (var admin = 0; admin < ADMINS; admin++) {
                var adminNumber = admin;
                admins.add(() -> {
                    start.await();
                    IntStream.range(0, EDITS).forEach(number -> runOnceReached(() -> work.run(adminNumber, number)));
                    return null;
                });
            }
            for (var done : threads.invokeAll(admins)) {
                done.get();
            }
        }
    }

    /// Again and again while the store cannot be reached, as an admin is told to: a busy machine may have all connections in use for
    /// longer than an admin waits. Nothing was changed then.
    private static void runOnceReached(Runnable work) {
        await().pollInSameThread().pollDelay(Duration.ZERO).ignoreException(StoreUnavailableException.class)
                .untilAsserted(work::run);
    }

    private void edit(int admin, String key, String value) {
        store.edit("admin" + admin, List.of(new SettingEdit("discord/1", key, Optional.of(value))));
    }

    /// Replays the log and compares the result with the current settings.
    private void assertLogIsComplete(int changes) {
        var log = store.recentChanges("discord/1", Integer.MAX_VALUE);
        assertThat(log).hasSize(changes);
        Map<String, String> state = new HashMap<>();
        for (var change : log.reversed()) {
            assertThat(change.before()).isEqualTo(Optional.ofNullable(state.get(change.key())));
            change.after().ifPresent(value -> state.put(change.key(), value));
        }
        assertThat(store.at("discord/1")).isEqualTo(state);
    }

    @Test
    void edits_of_different_keys_are_all_kept() throws Exception {
        runConcurrently((admin, number) -> edit(admin, admin + "/" + number, "" + number));
        assertThat(store.at("discord/1")).hasSize(ADMINS * EDITS);
        assertLogIsComplete(ADMINS * EDITS);
    }

    @Test
    void the_last_edit_of_a_key_wins_and_all_are_logged() throws Exception {
        runConcurrently((admin, number) -> edit(admin, "ceiling", admin + "/" + number));
        assertLogIsComplete(ADMINS * EDITS);
    }

    @Test
    void edits_of_several_keys_are_atomic() throws Exception {
        runConcurrently((admin, number) -> {
            var value = Optional.of(admin + "/" + number);
            var edits = List.of(new SettingEdit("discord/1", "a", value), new SettingEdit("discord/1", "b", value));
            store.edit("admin" + admin, number % 2 == 0 ? edits : edits.reversed());
        });
        var settings = store.at("discord/1");
        assertThat(settings.get("a")).isEqualTo(settings.get("b"));
        assertLogIsComplete(2 * ADMINS * EDITS);
    }

    @Test
    void computed_edits_see_earlier_edits() throws Exception {
        runConcurrently((admin, number) -> store.edit("admin" + admin, now -> {
            var before = Integer.parseInt(now.at("discord/1").getOrDefault("sum", "0"));
            return List.of(new SettingEdit("discord/1", "sum", Optional.of("" + (before + 1))));
        }));
        assertThat(store.at("discord/1")).containsEntry("sum", "" + ADMINS * EDITS);
        assertLogIsComplete(ADMINS * EDITS);
    }

    @Test
    void own_changes_are_visible_at_once() throws Exception {
        runConcurrently((admin, number) -> {
            var viewer = "viewer" + admin;
            store.setProgress(viewer, Optional.of(number));
            assertThat(store.progress(viewer)).contains(number);
            edit(admin, "key" + admin, "" + number);
            assertThat(store.at("discord/1")).containsEntry("key" + admin, "" + number);
        });
    }
}
