package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
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
import okaybot.testing.TcpProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The connection to PostgreSQL is lost and restored.
class DatabaseOutageTest {

    private final String name = PostgresServer.createDatabase();
    private final TcpProxy proxy;
    private final CachedSettingsStore store;
    private final CachedSettingsStore otherInstance;

    DatabaseOutageTest() throws IOException, DatabaseUnusableException {
        proxy = new TcpProxy(PostgresServer.port());
        otherInstance = open(PostgresServer.port());
        set(otherInstance, "4");
        otherInstance.setProgress("ada", Optional.of(3));
        // Opened after these changes, so that their announcements do not remove values from its cache.
        store = open(proxy.port());
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
        await().until(() -> store.currentFailure().isEmpty());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        otherInstance.close();
        proxy.close();
    }

    private static void set(SettingsStore where, String value) {
        where.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of(value))));
    }

    private void awaitEdit(String value) {
        await().ignoreException(StoreUnavailableException.class)
                .untilAsserted(() -> set(store, value));
    }

    private static void assertUnavailable(Runnable work) {
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(work::run);
    }

    @Test
    void cached_reads_work_and_edits_fail_during_an_outage() throws IOException {
        proxy.cut();
        assertUnavailable(() -> set(store, "5"));
        assertUnavailable(() -> store.viewerData("ada", 0, 1));
        assertUnavailable(() -> store.at("discord/2"));
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
        assertThat(store.progress("ada")).contains(3);
        assertThat(store.currentFailure()).isPresent();

        proxy.restore();
        awaitEdit("5");
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "5"));
        assertThat(store.at("discord/2")).isEmpty();
    }

    @Test
    void an_outage_is_noticed_without_a_request() throws IOException {
        proxy.cut();
        await().until(() -> store.currentFailure().isPresent());
        proxy.restore();
        await().until(() -> store.currentFailure().isEmpty());
    }

    @Test
    void changes_of_other_instances_during_an_outage_become_visible() throws IOException {
        proxy.cut();
        set(otherInstance, "5");
        otherInstance.setProgress("ada", Optional.of(9));
        assertThat(store.at("discord/1")).containsEntry("ceiling", "4");
        proxy.restore();
        await().until(() -> store.at("discord/1").get("ceiling"), "5"::equals);
        await().until(() -> store.progress("ada"), Optional.of(9)::equals);
    }

    @Test
    void lost_connections_are_replaced() throws IOException {
        for (var value = 10; value < 13; value++) {
            proxy.cutConnections();
            awaitEdit("" + value);
            assertThat(store.at("discord/1")).containsEntry("ceiling", "" + value);
        }
    }
}
