package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.settings.SettingEdit;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The system clock is set forward or back while the bot runs.
class ClockJumpTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEEP = Duration.ofDays(30);

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final CachedSettingsStore store;

    ClockJumpTest(@TempDir Path folder) throws DatabaseUnusableException {
        var database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db"));
        store = new CachedSettingsStore(new JdbcSettingsStore(database, time::get, nanos::get), database, nanos::get,
                new CompositeMeterRegistry());
        set("4");
        store.markLeft("discord/1");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void set(String value) {
        store.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of(value))));
    }

    /// @return how many places
    private long deleteLeft() {
        return store.placesLeftLongerThan(KEEP).stream().filter(place -> store.deleteIfLeft(place, KEEP)).count();
    }

    private void jump(Duration by) {
        time.updateAndGet(now -> now.plus(by));
    }

    private void pass(Duration duration) {
        jump(duration);
        nanos.addAndGet(duration.toNanos());
    }

    @Test
    void a_clock_set_a_year_ahead_deletes_nothing() {
        jump(Duration.ofDays(365));
        assertThat(deleteLeft()).isZero();
        assertThat(store.deleteChangesOlderThan(KEEP)).isZero();
        jump(Duration.ofDays(-365));
        pass(DAY);
        assertThat(deleteLeft()).isZero();
        pass(DAY);
        assertThat(deleteLeft()).isZero();
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
    }

    @Test
    void small_clock_corrections_do_not_delay_deletion() {
        for (var day = 0; day < 30; day++) {
            pass(DAY);
            jump(Duration.ofMinutes(day % 2 == 0 ? 50 : -50));
            assertThat(deleteLeft()).as("day %d", day).isZero();
        }
        pass(DAY);
        assertThat(deleteLeft()).isEqualTo(1);
        assertThat(store.at("discord/1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-24 * 365, -5, 5, 24 * 365})
    void settings_and_the_order_of_the_log_survive_a_jump(long hours) {
        jump(Duration.ofHours(hours));
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
        set("5");
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "5"));
        assertThat(store.recentChanges("discord/1", 10)).extracting(change -> change.after().orElseThrow())
                .containsExactly("5", "4");
        store.markJoined("discord/1");
        pass(DAY);
        assertThat(deleteLeft()).isZero();
    }
}
