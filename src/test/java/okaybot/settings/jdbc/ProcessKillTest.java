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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot is killed in the middle of its work: what it said was done is done.
class ProcessKillTest {
    private static final int TIMES = 10;
    /// To read how to log takes a fifth of the start.
    private static final String NO_LOG = "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider";
    private static final String QUIETLY = "-Dslf4j.internal.verbosity=ERROR";
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    /// Kills a scribe after a number of changes.
    ///
    /// @return the last change that it said was made
    private int kill(String url, String place, int after) throws IOException, InterruptedException {
        var scribe = new ProcessBuilder(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m",
                "-Djava.io.tmpdir=" + folder, NO_LOG, QUIETLY, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                EditingProcess.class.getName(), url, place).redirectError(Redirect.INHERIT).start();
        var last = 0;
        try (var said = scribe.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                last = Integer.parseInt(line);
                if (last == after) {
                    // By its handle: the process itself would close the stream, with what is still unread in it.
                    scribe.toHandle().destroyForcibly();
                }
            }
        }
        scribe.waitFor();
        return last;
    }

    @Test
    void what_was_acknowledged_is_there() throws Exception {
        Callable<Integer> one = () -> killAndLook("jdbc:sqlite:" + folder.resolve("one.db"), new Random(2026));
        Callable<Integer> other = () -> killAndLook("jdbc:sqlite:" + folder.resolve("other.db"), new Random(2027));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var changes : threads.invokeAll(List.of(one, other))) {
                assertThat(changes.get()).isGreaterThan(TIMES);
            }
        }
    }

    /// Again and again on one file.
    ///
    /// @return how many changes were made
    private int killAndLook(String url, Random random) throws Exception {
        var changes = 0;
        for (var time = 0; time < TIMES; time++) {
            var place = "discord/" + time;
            var said = kill(url, place, random.nextInt(1, random.nextInt(2, 1000)));
            changes += said;
            try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
                assertKept(store, place, said);
                assertThat(store.recentChanges("discord", Integer.MAX_VALUE)).hasSizeBetween(changes,
                        changes + time + 1);
            }
        }
        return changes;
    }

    private static void assertKept(SettingsStore store, String place, int said) {
        var log = store.recentChanges(place, Integer.MAX_VALUE);
        // One more may have been made, and not yet been spoken of.
        assertThat(log.size()).isBetween(said, said + 1);
        Map<String, String> state = new HashMap<>();
        for (var change : log.reversed()) {
            assertThat(change.before()).isEqualTo(Optional.ofNullable(state.get(change.key())));
            state.put(change.key(), change.after().orElseThrow());
        }
        assertThat(state).containsValue("" + said);
        assertThat(store.at(place)).isEqualTo(state);
    }
}
