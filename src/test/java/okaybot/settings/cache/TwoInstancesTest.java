package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two instances of the bot share a PostgreSQL database.
class TwoInstancesTest {

    private final String url = PostgresServer.url(PostgresServer.createDatabase());
    private final FlakySettingsStore delegate;
    private final CachedSettingsStore one;
    private final CachedSettingsStore other;

    TwoInstancesTest() throws DatabaseUnusableException {
        var database = Database.open(url);
        delegate = new FlakySettingsStore(new JdbcSettingsStore(database, InstantSource.system()));
        one = new CachedSettingsStore(delegate, database, new CompositeMeterRegistry());
        var sameDatabase = Database.open(url);
        other = new CachedSettingsStore(new JdbcSettingsStore(sameDatabase, InstantSource.system()), sameDatabase,
                new CompositeMeterRegistry());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static void set(SettingsStore store, String place, String value) {
        store.edit("ada", List.of(new SettingEdit(place, "ceiling", Optional.of(value))));
    }

    private void awaitAtOne(String place, String value) {
        await().until(() -> value.equals(one.at(place).get("ceiling")));
    }

    @Test
    void a_change_by_one_instance_becomes_visible_to_the_other() {
        assertThat(one.at("discord/1")).isEmpty();
        assertThat(one.progress("ada")).isEmpty();
        for (var value : List.of("4", "5", "6")) {
            set(other, "discord/1", value);
            awaitAtOne("discord/1", value);
        }
        other.setProgress("ada", Optional.of(3));
        await().until(() -> one.progress("ada").isPresent());
        other.setLanguage("ada", Optional.of("ko"));
        await().until(() -> one.viewer("ada").language().isPresent());
        other.forget("ada");
        await().until(() -> one.progress("ada").isEmpty());
    }

    @Test
    void only_changed_values_are_read_again() {
        // From now on, one instance sees a change only after it was told of it.
        assertThat(one.at("discord/1")).isEmpty();
        set(other, "discord/1", "4");
        awaitAtOne("discord/1", "4");
        one.at("discord/2");
        set(other, "discord/1", "5");
        awaitAtOne("discord/1", "5");
        var before = delegate.readCount();
        one.at("discord/1");
        one.at("discord/2");
        assertThat(delegate.readCount()).isEqualTo(before);
    }

    @Test
    void closing_leaves_no_connection() {
        other.close();
        one.close();
        await().until(() -> PostgresServer.queryText("SELECT count(*) FROM pg_stat_activity WHERE datname = '"
                + url.replaceFirst(".*/(\\w+)\\?.*", "$1") + "'"), "0"::equals);
    }
}
