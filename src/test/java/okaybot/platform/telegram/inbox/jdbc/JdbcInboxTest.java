package okaybot.platform.telegram.inbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.resilience.IncidentLog;
import okaybot.settings.database.Database;
import okaybot.testing.PostgresServer;
import okaybot.testing.TcpProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Instances that share an inbox. Their updates are handled when the test says so.
class JdbcInboxTest {
    private static final Duration HEARTBEAT = Duration.ofMillis(120);
    /// Outlasts any pause of the machine: only a lease that the test lets expire is taken.
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(600);
    private final String name = PostgresServer.createDatabase();
    private final List<Instance> instances = new ArrayList<>();

    private final class Instance {
        final IncidentLog incidents = new IncidentLog();
        final TcpProxy proxy = new TcpProxy(PostgresServer.port());
        final Database database = Database.open(PostgresServer.patientUrl(name, proxy.port()));
        final InstanceLease lease;
        final JdbcInbox inbox;
        final List<Integer> begun = new CopyOnWriteArrayList<>();
        final Map<Integer, CompletableFuture<Void>> handling = new ConcurrentHashMap<>();

        Instance(String botId) throws Exception {
            this(botId, LONG);
        }

        Instance(String botId, Duration duration) throws Exception {
            lease = new InstanceLease(duration, HEARTBEAT, Duration.ZERO);
            inbox = new JdbcInbox(database, botId, lease, incidents);
            inbox.start(this::handle);
            instances.add(this);
        }

        private CompletableFuture<Void> handle(RawUpdate update) {
            var done = new CompletableFuture<Void>();
            handling.put(update.id(), done);
            begun.add(update.id());
            return done;
        }

        void accept(int id, long chat) throws Exception {
            accept(update(id, chat));
        }

        void accept(RawUpdate update) throws Exception {
            assertThat(inbox.tryAccept(List.of(update))).isTrue();
        }

        CompletableFuture<Void> handling(int id) {
            return Objects.requireNonNull(handling.get(id));
        }

        void finish(int id) {
            handling(id).complete(null);
        }

        void awaitBegun(Integer... ids) {
            await().untilAsserted(() -> assertThat(begun).containsExactly(ids));
        }

        /// Its connections are cut, and time passes until its lease has expired.
        void vanish() throws Exception {
            proxy.cut();
            PostgresServer.queryText(name,
                    "UPDATE telegram_instance SET expires_at = 0 WHERE name = '%s' RETURNING name"
                            .formatted(lease.name()));
        }

        void close() throws Exception {
            handling.values().forEach(done -> done.cancel(false));
            database.close();
            proxy.close();
        }
    }

    @AfterEach
    void close() throws Exception {
        for (var instance : instances) {
            try {
                instance.inbox.close();
            } catch (IOException e) {
                assertThat(e).hasMessage("The database cannot be reached");
            }
            instance.close();
        }
    }

    private static RawUpdate update(int id, long chat) {
        return new RawUpdate(id, "{\"update_id\":%d,\"message\":{\"chat\":{\"id\":%d}}}".formatted(id, chat));
    }

    private static RawUpdate query(int id) {
        return new RawUpdate(id,
                "{\"update_id\":%d,\"callback_query\":{\"message\":{\"chat\":{\"id\":7}}}}".formatted(id));
    }

    private int count(String table) {
        return Integer.parseInt(PostgresServer.queryText(name, "SELECT COUNT(*) FROM " + table));
    }

    @Test
    void an_update_that_arrives_at_two_instances_is_handled_once() throws Exception {
        var one = new Instance("1");
        var two = new Instance("1");
        one.accept(1, 7);
        two.accept(1, 7);
        one.awaitBegun(1);
        one.finish(1);
        await().until(() -> count("telegram_done") == 1);
        two.accept(1, 7);
        two.accept(2, 8);
        two.awaitBegun(2);
        await().until(() -> count("telegram_update") == 1);
        assertThat(one.begun).containsExactly(1);
    }

    @Test
    void updates_of_one_chat_are_handled_by_the_instance_that_handles_an_earlier_one() throws Exception {
        var one = new Instance("1");
        var two = new Instance("1");
        one.accept(1, 7);
        one.awaitBegun(1);
        two.accept(2, 7);
        two.accept(3, 8);
        one.awaitBegun(1, 2);
        two.awaitBegun(3);
        two.accept(query(4));
        two.awaitBegun(3, 4);
    }

    @Test
    void another_instance_takes_over_what_a_dead_one_has_not_finished() throws Exception {
        var dead = new Instance("1", SHORT);
        dead.accept(1, 7);
        dead.accept(2, 7);
        dead.accept(3, 8);
        dead.awaitBegun(1, 2, 3);
        dead.finish(1);
        await().until(() -> count("telegram_done") == 1);
        dead.proxy.cut();
        var alive = new Instance("1");
        alive.accept(4, 7);
        alive.awaitBegun(2, 3, 4);
    }

    @Test
    void what_an_instance_has_not_finished_when_it_stops_is_handled_at_once_by_another() throws Exception {
        var stopping = new Instance("1");
        stopping.accept(1, 7);
        stopping.accept(2, 8);
        stopping.awaitBegun(1, 2);
        assertThat(stopping.inbox.drain(Duration.ZERO)).isFalse();
        var other = new Instance("1");
        other.accept(3, 7);
        stopping.accept(4, 9);
        other.awaitBegun(4);
        stopping.finish(2);
        stopping.inbox.close();
        other.awaitBegun(4, 1, 3);
    }

    @Test
    void while_the_database_is_away_nothing_is_accepted_and_nothing_handled_twice() throws Exception {
        var one = new Instance("1");
        one.accept(1, 7);
        one.awaitBegun(1);
        one.proxy.cut();
        assertThatThrownBy(() -> one.inbox.tryAccept(List.of(update(2, 7)))).isInstanceOf(IOException.class);
        assertThat(one.incidents.oldest())
                .contains("Telegram: updates cannot be saved in the database, they stay with Telegram");
        one.finish(1);
        one.proxy.restore();
        await().until(() -> one.incidents.oldest().isEmpty());
        one.accept(1, 7);
        one.accept(2, 7);
        one.awaitBegun(1, 2);
    }

    @Test
    void an_instance_that_was_away_for_too_long_goes_on_with_new_updates() throws Exception {
        var away = new Instance("1");
        var other = new Instance("1");
        away.accept(1, 7);
        away.awaitBegun(1);
        var lost = away.lease.name();
        away.vanish();
        other.awaitBegun(1);
        away.proxy.restore();
        // Its message is not sent.
        await().until(() -> away.incidents.oldest().isEmpty());
        away.handling(1).cancel(false);
        await().until(() -> !away.lease.name().equals(lost));
        away.accept(2, 8);
        away.awaitBegun(1, 2);
        assertThat(other.begun).containsExactly(1);
    }

    @Test
    void each_bot_has_its_own_updates() throws Exception {
        var old = new Instance("1");
        old.accept(1, 7);
        old.awaitBegun(1);
        old.inbox.close();
        var other = new Instance("2");
        other.accept(1, 9);
        other.accept(2, 9);
        other.awaitBegun(1, 2);
        assertThat(count("telegram_update")).isEqualTo(3);
    }

    @Test
    void what_is_in_progress_has_a_limit_in_size() throws Exception {
        var one = new Instance("1");
        var text = "x".repeat(1_000_000);
        for (var id = 1; id <= 20; id++) {
            one.accept(new RawUpdate(id, "{\"update_id\":%d,\"text\":\"%s\"}".formatted(id, text)));
        }
        await().until(() -> one.begun.size() == 8);
        one.finish(1);
        await().until(() -> one.begun.size() == 9);
        IntStream.rangeClosed(2, 9).forEach(one::finish);
        await().until(() -> one.begun.size() == 17);
        assertThat(one.begun).isSorted();
    }
}
