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

/// When the store behind the cache is read, and what is returned while it is down.
class CachedSettingsStoreTest {
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong();
    private final String url;
    private final Database database;
    private final FlakySettingsStore delegate;
    private final CachedSettingsStore store;

    CachedSettingsStoreTest(@TempDir Path folder) throws DatabaseUnusableException {
        url = "jdbc:sqlite:" + folder.resolve("okaybot.db");
        database = Database.open(url);
        delegate = new FlakySettingsStore(new JdbcSettingsStore(database, InstantSource.system()));
        store = new CachedSettingsStore(delegate, database, nanos::get, new CompositeMeterRegistry());
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
    void cached_values_are_not_read_again() {
        set("4");
        store.setProgress("ada", Optional.of(3));
        for (var i = 0; i < 100; i++) {
            assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
            assertThat(store.progress("ada")).contains(3);
        }
        assertThat(delegate.readCount()).isEqualTo(2);
    }

    @Test
    void missing_values_are_cached_too() {
        for (var i = 0; i < 100; i++) {
            assertThat(store.at("discord/1")).isEmpty();
            assertThat(store.progress("ada")).isEmpty();
        }
        assertThat(delegate.readCount()).isEqualTo(2);
    }

    @Test
    void concurrent_reads_of_one_key_read_the_store_once() throws Exception {
        Callable<Map<String, String>> read = () -> store.at("discord/1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(Stream.generate(() -> read).limit(200).toList())) {
                assertThat(result.get()).isEmpty();
            }
        }
        assertThat(delegate.readCount()).isEqualTo(1);
    }

    @Test
    void expired_values_are_read_again() {
        store.at("discord/1");
        pass(database.cacheExpiry().minusNanos(1));
        store.at("discord/1");
        assertThat(delegate.readCount()).isEqualTo(1);
        pass(Duration.ofNanos(1));
        store.at("discord/1");
        assertThat(delegate.readCount()).isEqualTo(2);
    }

    @Test
    void changes_of_another_program_are_seen_after_five_seconds() throws DatabaseUnusableException {
        set("4");
        store.at("discord/1");
        try (var other = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
            other.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("9"))));
        }
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        pass(Duration.ofNanos(1));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "9");
    }

    @Test
    void nothing_is_read_again_when_nothing_has_changed() {
        set("4");
        for (var i = 0; i < 10; i++) {
            pass(Duration.ofSeconds(5));
            store.at("discord/1");
        }
        assertThat(delegate.readCount()).isEqualTo(1);
    }

    @Test
    void own_changes_are_visible_at_once() {
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
    void cached_values_outlive_their_expiry_while_the_store_is_down() {
        set("4");
        store.at("discord/1");
        delegate.goDown();
        pass(Duration.ofDays(30));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        assertThat(store.currentFailure()).isPresent();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/2"));
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> set("5"));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
    }

    @Test
    void a_store_that_is_down_is_tried_every_two_seconds() {
        delegate.goDown();
        for (var i = 0; i < 100; i++) {
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        }
        assertThat(delegate.readCount()).isEqualTo(1);
        pass(RETRY_INTERVAL);
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        assertThat(delegate.readCount()).isEqualTo(2);
    }

    @Test
    void a_store_that_is_up_again_is_noticed() {
        delegate.goDown();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
        delegate.comeUp();
        pass(RETRY_INTERVAL);
        assertThat(store.at("discord/1")).isEmpty();
        assertThat(store.currentFailure()).isEmpty();
    }

    @Test
    void the_result_of_an_interrupted_edit_is_read_again() {
        set("4");
        store.at("discord/1");
        delegate.goDownAfterNextEdit();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> set("5"));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        delegate.comeUp();
        pass(RETRY_INTERVAL);
        assertThat(store.at("discord/1")).containsEntry("ceiling", "5");
    }
}
