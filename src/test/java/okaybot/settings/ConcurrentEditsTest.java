package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/// Several admins at once.
class ConcurrentEditsTest extends SettingsStoreContract {
    private static final int ADMINS = 8;
    private static final int EDITS = 12;

    ConcurrentEditsTest(StoreKind kept, @TempDir Path folder) throws DatabaseUnusableException {
        super(kept, folder);
    }

    private interface Admin {
        void edit(int admin, int number);
    }

    private static void together(Admin work) throws Exception {
        var start = new CyclicBarrier(ADMINS);
        try (var threads = Executors.newFixedThreadPool(ADMINS)) {
            var admins = new ArrayList<Callable<Void>>();
            for (var admin = 0; admin < ADMINS; admin++) {
                var self = admin;
                admins.add(() -> {
                    start.await();
                    IntStream.range(0, EDITS).forEach(number -> work.edit(self, number));
                    return null;
                });
            }
            for (var done : threads.invokeAll(admins)) {
                done.get();
            }
        }
    }

    private void edit(int admin, String key, String value) {
        store.edit("admin" + admin, List.of(new SettingEdit("discord/1", key, Optional.of(value))));
    }

    /// Follows each key through the log, from the first change to what holds now.
    private void assertLogIsWhole(int changes) {
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
    void edits_of_different_keys_all_stand() throws Exception {
        together((admin, number) -> edit(admin, admin + "/" + number, "" + number));
        assertThat(store.at("discord/1")).hasSize(ADMINS * EDITS);
        assertLogIsWhole(ADMINS * EDITS);
    }

    @Test
    void of_edits_of_one_key_the_last_stands_and_the_log_shows_all() throws Exception {
        together((admin, number) -> edit(admin, "ceiling", admin + "/" + number));
        assertLogIsWhole(ADMINS * EDITS);
    }

    @Test
    void edits_of_several_keys_stand_or_fall_together() throws Exception {
        together((admin, number) -> {
            var value = Optional.of(admin + "/" + number);
            var ours = List.of(new SettingEdit("discord/1", "a", value), new SettingEdit("discord/1", "b", value));
            store.edit("admin" + admin, number % 2 == 0 ? ours : ours.reversed());
        });
        var settings = store.at("discord/1");
        assertThat(settings.get("a")).isEqualTo(settings.get("b"));
        assertLogIsWhole(2 * ADMINS * EDITS);
    }

    @Test
    void edits_that_are_worked_out_see_those_before_them() throws Exception {
        together((admin, number) -> store.edit("admin" + admin, now -> {
            var before = Integer.parseInt(now.at("discord/1").getOrDefault("sum", "0"));
            return List.of(new SettingEdit("discord/1", "sum", Optional.of("" + (before + 1))));
        }));
        assertThat(store.at("discord/1")).containsEntry("sum", "" + ADMINS * EDITS);
        assertLogIsWhole(ADMINS * EDITS);
    }

    @Test
    void own_changes_are_seen_at_once() throws Exception {
        together((admin, number) -> {
            var viewer = "viewer" + admin;
            store.setProgress(viewer, Optional.of(number));
            assertThat(store.progress(viewer)).contains(number);
            edit(admin, "key" + admin, "" + number);
            assertThat(store.at("discord/1")).containsEntry("key" + admin, "" + number);
        });
    }
}
