package okaybot.settings.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import okaybot.settings.SettingsStore;
import okaybot.settings.database.Database;
import okaybot.testing.ChildJvm;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed while it changes settings. Every change that was confirmed is kept.
@Order(2)
class ProcessKillTest {
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    /// Starts a process and kills it after a number of changes.
    ///
    /// @return the number of the last change that it confirmed
    private int runAndKill(String url, String place, int after) throws IOException, InterruptedException {
        var command = ChildJvm.quietCommand(EditingProcess.class, folder);
        command.addAll(List.of(url, place));
        var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        var last = 0;
        try (var confirmed = process.inputReader()) {
            for (var line = confirmed.readLine(); line != null; line = confirmed.readLine()) {
                last = Integer.parseInt(line);
                if (last == after) {
                    // By its handle: Process.destroyForcibly would close the stream before it is read to the end.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return last;
    }

    @Test
    void confirmed_changes_survive_a_kill() throws Exception {
        Callable<Integer> first = () -> killAndCheck("jdbc:sqlite:" + folder.resolve("one.db"), new Random(2026));
        Callable<Integer> second = () -> killAndCheck("jdbc:sqlite:" + folder.resolve("other.db"), new Random(2027));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var changes : threads.invokeAll(List.of(first, second))) {
                assertThat(changes.get()).isGreaterThan(ROUNDS);
            }
        }
    }

    /// Starts, kills and checks again and again on one file.
    ///
    /// @return how many changes were made
    private int killAndCheck(String url, Random random) throws Exception {
        var changes = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var place = "discord/" + round;
            var confirmed = runAndKill(url, place, random.nextInt(1, random.nextInt(2, 1000)));
            changes += confirmed;
            try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
                assertKept(store, place, confirmed);
                assertThat(store.recentChanges("discord", Integer.MAX_VALUE)).hasSizeBetween(changes,
                        changes + round + 1);
            }
        }
        return changes;
    }

    private static void assertKept(SettingsStore store, String place, int confirmed) {
        var log = store.recentChanges(place, Integer.MAX_VALUE);
        // One more change may have been made but not yet confirmed.
        assertThat(log.size()).isBetween(confirmed, confirmed + 1);
        Map<String, String> state = new HashMap<>();
        for (var change : log.reversed()) {
            assertThat(change.before()).isEqualTo(Optional.ofNullable(state.get(change.key())));
            state.put(change.key(), change.after().orElseThrow());
        }
        assertThat(state).containsValue("" + confirmed);
        assertThat(store.at(place)).isEqualTo(state);
    }
}
