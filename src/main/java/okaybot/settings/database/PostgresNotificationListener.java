package okaybot.settings.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import okaybot.resilience.Retry;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Receives the announcements of other instances by PostgreSQL's LISTEN, on its own connection and thread. Reconnects
/// when the connection is lost.
public final class PostgresNotificationListener implements AutoCloseable {

    private static final Retry RECONNECT = Retry.withBackoff(Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final int POLL_MILLIS = 10_000;
    private static final int VALIDATION_SECONDS = 2;

    private final String channel;
    private final ConnectionFactory connections;
    private final NotificationHandler handler;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    interface ConnectionFactory {
        Connection connect() throws SQLException;
    }

    /// Called on the listener's thread.
    public interface NotificationHandler {
        /// An instance, possibly this one, has sent a notification with this text.
        void onNotification(String text);

        /// The listener is connected. It may have missed earlier notifications.
        void onConnected();
    }

    PostgresNotificationListener(String channel, ConnectionFactory connections, NotificationHandler handler) {
        this.channel = channel;
        this.connections = connections;
        this.handler = handler;
        this.thread = Thread.ofVirtual().name("listener-" + channel).start(this::run);
    }

    /// Why there is no connection at the moment; empty if there is one.
    public Optional<Throwable> currentFailure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try {
            RECONNECT.onRetry(lost -> failure = lost).run(this::listen);
        } catch (InterruptedException | SQLException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws SQLException {
        try (var connection = connections.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("LISTEN " + channel);
            }
            failure = null;
            handler.onConnected();
            receive(connection);
        }
    }

    private void receive(Connection connection) throws SQLException {
        var server = connection.unwrap(PGConnection.class);
        do {
            for (var notification : server.getNotifications(POLL_MILLIS)) {
                handler.onNotification(notification.getParameter());
            }
        } while (connection.isValid(VALIDATION_SECONDS));
        throw new SQLException("The connection for notifications is no longer valid");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
