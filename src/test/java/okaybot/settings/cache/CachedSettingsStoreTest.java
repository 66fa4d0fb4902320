package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the store behind is asked, and what holds while it cannot be.
class CachedSettingsStoreTest {
    private static final Duration REST = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong();
    private final Database database;
    private final FlakySettingsStore behind;
    private final CachedSettingsStore store;

    CachedSettingsStoreTest(@TempDir Path folder) throws DatabaseUnusableException {
        database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db"));
        behind = new FlakySettingsStore(new JdbcSettingsStore(database, InstantSource.system()));
        store = new CachedSettingsStore(behind, database, nanos::get, new CompositeMeterRegistry());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void set(String value) {
        store.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of(value))));
    }

    @Test
    void a_hot_look_up_costs_no_query() {
        set("4");
        store.setProgress("ada", Optional.of(3));
        for (var i = 0; i < 100; i++) {
            assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
            assertThat(store.progress("ada")).contains(3);
        }
        assertThat(behind.readCount()).isEqualTo(2);
    }

    @Test
    void absence_is_remembered_too() {
        for (var i = 0; i < 100; i++) {
            assertThat(store.at("discord/1")).isEmpty();
            assertThat(store.progress("ada")).isEmpty();
        }
        assertThat(behind.readCount()).isEqualTo(2);
    }

    @Test
    void many_who_want_the_same_ask_once() throws Exception {
        Callable<Map<String, String>> question = () -> store.at("discord/1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Stream.generate(() -> question).limit(200).toList())) {
                assertThat(answer.get()).isEmpty();
            }
        }
        assertThat(behind.readCount()).isEqualTo(1);
    }

    @Test
    void what_grew_old_is_asked_again() {
        store.at("discord/1");
        pass(database.cacheExpiry().minusNanos(1));
        store.at("discord/1");
        assertThat(behind.readCount()).isEqualTo(1);
        pass(Duration.ofNanos(1));
        store.at("discord/1");
        assertThat(behind.readCount()).isEqualTo(2);
    }

    @Test
    void own_changes_hold_at_once() {
        set("4");
        store.setProgress("ada", Optional.of(3));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        assertThat(store.progress("ada")).contains(3);
        set("5");
        store.forget("ada");
        assertThat(store.at("discord/1")).containsEntry("ceiling", "5");
        assertThat(store.progress("ada")).isEmpty();
    }

    @Test
    void what_was_read_goes_on_to_hold_while_the_store_is_away() {
        set("4");
        store.at("discord/1");
        behind.goDown();
        pass(Duration.ofDays(30));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        assertThat(store.currentFailure()).isPresent();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/2"));
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> set("5"));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
    }

    @Test
    void a_store_that_is_away_is_tried_once_in_a_while() {
        behind.goDown();
        for (var i = 0; i < 100; i++) {
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        }
        assertThat(behind.readCount()).isEqualTo(1);
        pass(REST);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        assertThat(behind.readCount()).isEqualTo(2);
    }

    @Test
    void a_store_that_is_back_is_found_by_itself() {
        behind.goDown();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        behind.comeUp();
        pass(REST);
        assertThat(store.at("discord/1")).isEmpty();
        assertThat(store.currentFailure()).isEmpty();
    }

    @Test
    void an_edit_of_unknown_end_is_looked_up_again() {
        set("4");
        store.at("discord/1");
        behind.goDownAfterNextEdit();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> set("5"));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        behind.comeUp();
        pass(REST);
        assertThat(store.at("discord/1")).containsEntry("ceiling", "5");
    }
}
