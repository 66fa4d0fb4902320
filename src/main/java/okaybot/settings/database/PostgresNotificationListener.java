package okaybot.settings.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Hears what other instances announce, on a connection and a thread of its own. Cut off, it connects again by itself.
public final class PostgresNotificationListener implements AutoCloseable {
    static final String CHANNEL = "okaybot_settings";

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int ALIVE_SECONDS = 2;

    private final ConnectionFactory connecting;
    private final NotificationHandler hearer;
    private final Thread thread;
    private volatile @Nullable SQLException trouble;

    /// Makes a connection.
    interface ConnectionFactory {
        Connection connect() throws SQLException;
    }

    /// Who is told.
    public interface NotificationHandler {
        /// Another instance announced this, or this one did.
        void onNotification(String text);

        /// From now on everything is heard; before, something may have been missed.
        void onConnected();
    }

    PostgresNotificationListener(ConnectionFactory connecting, NotificationHandler hearer) {
        this.connecting = connecting;
        this.hearer = hearer;
        this.thread = Thread.ofVirtual().name("settings-listener").start(this::run);
    }

    /// Why nothing is heard just now; empty if all is well.
    public Optional<SQLException> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (var connection = connecting.connect()) {
                    listen(connection);
                } catch (SQLException cut) {
                    trouble = cut;
                    Thread.sleep(RETRY);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
        }
        trouble = null;
        hearer.onConnected();
        var server = connection.unwrap(PGConnection.class);
        do {
            for (var notification : server.getNotifications((int) QUIET.toMillis())) {
                hearer.onNotification(notification.getParameter());
            }
        } while (connection.isValid(ALIVE_SECONDS));
        throw new SQLException("The server went away without a word");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
