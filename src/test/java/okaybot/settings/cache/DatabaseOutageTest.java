package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The server goes away in the middle, and comes back.
class DatabaseOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name = PostgresServer.newDatabase();
    private final TcpProxy wire;
    private final CachedSettingsStore store;
    private final CachedSettingsStore elsewhere;

    DatabaseOutageTest() throws IOException, DatabaseUnusableException {
        wire = new TcpProxy(PostgresServer.port());
        elsewhere = open(PostgresServer.port());
        set(elsewhere, "4");
        elsewhere.setProgress("ada", Optional.of(3));
        // Opened later, so that it hears nothing of that, and drops nothing of what it reads.
        store = open(wire.port());
    }

    private CachedSettingsStore open(int port) throws DatabaseUnusableException {
        var database = Database.open(PostgresServer.url(name, port));
        return new CachedSettingsStore(new JdbcSettingsStore(database, InstantSource.system()), database,
                new CompositeMeterRegistry());
    }

    @BeforeEach
    void read() {
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        assertThat(store.progress("ada")).contains(3);
        await().atMost(PATIENCE).until(() -> store.currentFailure().isEmpty());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        elsewhere.close();
        wire.close();
    }

    private static void set(SettingsStore where, String value) {
        where.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of(value))));
    }

    private void awaitEdit(String value) {
        await().atMost(PATIENCE).ignoreException(StoreUnavailableException.class)
                .untilAsserted(() -> set(store, value));
    }

    private static void assertUnavailable(Runnable work) {
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(work::run);
    }

    @Test
    void reads_go_on_and_edits_are_refused_until_it_is_back() throws IOException {
        wire.cut();
        assertUnavailable(() -> set(store, "5"));
        assertUnavailable(() -> store.viewerData("ada"));
        assertUnavailable(() -> store.at("discord/2"));
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
        assertThat(store.progress("ada")).contains(3);
        assertThat(store.currentFailure()).isPresent();

        wire.restore();
        awaitEdit("5");
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "5"));
        assertThat(store.at("discord/2")).isEmpty();
    }

    @Test
    void an_outage_is_known_without_a_question() throws IOException {
        wire.cut();
        await().atMost(PATIENCE).until(() -> store.currentFailure().isPresent());
        wire.restore();
        await().atMost(PATIENCE).until(() -> store.currentFailure().isEmpty());
    }

    @Test
    void what_others_changed_meanwhile_is_seen_afterwards() throws IOException {
        wire.cut();
        set(elsewhere, "5");
        elsewhere.setProgress("ada", Optional.of(9));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        wire.restore();
        await().atMost(PATIENCE).until(() -> store.at("discord/1").get("ceiling"), "5"::equals);
        await().atMost(PATIENCE).until(() -> store.progress("ada"), Optional.of(9)::equals);
    }

    @Test
    void cut_connections_are_made_anew() throws IOException {
        for (var value = 10; value < 13; value++) {
            wire.cutConnections();
            awaitEdit("" + value);
            assertThat(store.at("discord/1")).containsEntry("ceiling", "" + value);
        }
    }
}
