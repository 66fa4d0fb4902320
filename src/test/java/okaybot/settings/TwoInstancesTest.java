package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two bots on one database of PostgreSQL's.
class TwoInstancesTest {
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final String url = Server.url(Server.newDatabase());
    private final WatchedStore behind;
    private final CachedStore one;
    private final CachedStore other;

    TwoInstancesTest() throws DatabaseUnusable {
        var database = Database.open(url);
        behind = new WatchedStore(new JdbcStore(database, InstantSource.system()));
        one = new CachedStore(behind, database, new CompositeMeterRegistry());
        var same = Database.open(url);
        other = new CachedStore(new JdbcStore(same, InstantSource.system()), same, new CompositeMeterRegistry());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static void set(SettingsStore store, String place, String value) {
        store.edit("ada", List.of(new Edit(place, "ceiling", Optional.of(value))));
    }

    private void awaitAtOne(String place, String value) {
        await().atMost(SECONDS).until(() -> value.equals(one.at(place).get("ceiling")));
    }

    @Test
    void a_change_in_one_is_seen_in_the_other() {
        assertThat(one.at("discord/1")).isEmpty();
        assertThat(one.progress("ada")).isEmpty();
        for (var value : List.of("4", "5", "6")) {
            set(other, "discord/1", value);
            awaitAtOne("discord/1", value);
        }
        other.setProgress("ada", Optional.of(3));
        await().atMost(SECONDS).until(() -> one.progress("ada").isPresent());
        other.forget("ada");
        await().atMost(SECONDS).until(() -> one.progress("ada").isEmpty());
    }

    @Test
    void only_what_was_changed_is_asked_again() {
        set(other, "discord/1", "4");
        awaitAtOne("discord/1", "4");
        one.at("discord/2");
        set(other, "discord/1", "5");
        awaitAtOne("discord/1", "5");
        var before = behind.questions();
        one.at("discord/1");
        one.at("discord/2");
        assertThat(behind.questions()).isEqualTo(before);
    }

    @Test
    void one_that_is_closed_leaves_no_connection() {
        other.close();
        one.close();
        await().atMost(SECONDS).until(() -> Server.ask("SELECT count(*) FROM pg_stat_activity WHERE datname = '"
                + url.replaceFirst(".*/(\\w+)\\?.*", "$1") + "'"), "0"::equals);
    }
}
