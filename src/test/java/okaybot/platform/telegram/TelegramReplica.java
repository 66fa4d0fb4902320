package okaybot.platform.telegram;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.inbox.jdbc.InstanceLease;
import okaybot.platform.telegram.updates.WebhookConfig;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.testing.PostgresServer;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.TcpProxy;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;

/// One of several instances of the bot behind a webhook, which share a PostgreSQL database. It can be killed: then its
/// connections are cut, as by the end of its process, and whatever it still does reaches nobody.
final class TelegramReplica {
    private static final TelegramTimeouts TIMEOUTS = new TelegramTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(20),
            Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(20), Duration.ofMillis(500));

    private final HttpServer http = TelegramBotProcess.startHttpServer();
    private final TcpProxy telegramProxy;
    private final TcpProxy databaseProxy;
    private final String databaseName;
    private final Database database;
    /// Outlasts any pause of the machine: only that of a killed one is taken.
    private final InstanceLease lease = new InstanceLease(Duration.ofMinutes(1), Duration.ofMillis(300),
            Duration.ZERO);
    private final TelegramAdapter adapter;
    private final Thread end = Thread.ofVirtual().unstarted(this::stop);

    /// @param webhook empty for long polling
    TelegramReplica(Path folder, FakeTelegram telegram, String databaseName, Optional<WebhookConfig> webhook,
            SendLimits limits)
            throws IOException, DatabaseUnusableException {
        telegramProxy = new TcpProxy(telegram.uri().getPort());
        databaseProxy = new TcpProxy(PostgresServer.port());
        this.databaseName = databaseName;
        database = Database.open(PostgresServer.patientUrl(databaseName, databaseProxy.port()));
        var config = new TelegramConfig(FakeTelegram.TOKEN, URI.create("http://127.0.0.1:" + telegramProxy.port()),
                webhook);
        var chat = TestChat.withSeeds();
        adapter = new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder,
                JdbcStorage.of(database, config.botKey(), limits, lease),
                new RecordingMembershipListener(), Optional.of(http), new CompositeMeterRegistry(),
                TIMEOUTS);
    }

    TelegramReplica start() {
        var _ = adapter.start();
        return this;
    }

    int port() {
        return http.getAddress().getPort();
    }

    TelegramAdapter adapter() {
        return adapter;
    }

    /// Cuts the connection to the database until [#reconnectDatabase].
    void disconnectDatabase() throws IOException {
        databaseProxy.cut();
    }

    void reconnectDatabase() {
        databaseProxy.restore();
    }

    /// Until [#expire], no other takes over.
    void kill() throws IOException {
        databaseProxy.cut();
        telegramProxy.cut();
        http.stop(0);
        end.start();
    }

    /// Time passes until the lease of a killed one has expired, if it had one already.
    void expire() {
        PostgresServer.queryText(databaseName, """
                WITH expired AS (UPDATE telegram_instance SET expires_at = 0 WHERE name = '%s' RETURNING name)
                SELECT count(*) FROM expired""".formatted(lease.name()));
    }

    /// Stops it, or waits until a killed one has stopped.
    void close() throws InterruptedException {
        if (end.getState() == Thread.State.NEW) {
            end.start();
        }
        end.join();
    }

    private void stop() {
        adapter.close();
        database.close();
        http.stop(0);
        try (telegramProxy; databaseProxy) {
            // Nothing else uses them.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
