package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.settings.database.PostgresNotificationListener.NotificationHandler;
import okaybot.testing.PostgresServer;
import org.junit.jupiter.api.Test;

class PostgresNotificationListenerTest implements NotificationHandler {
    private static final String CHANNEL = "okaybot_test";
    private final String url = PostgresServer.url(PostgresServer.createDatabase());
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connected = new AtomicInteger();
    private volatile boolean down;

    private Connection connect() throws SQLException {
        if (down) {
            throw new SQLException("down");
        }
        return DriverManager.getConnection(url);
    }

    @Override
    public void onNotification(String text) {
        received.add(text);
        if (text.equals("bad")) {
            throw new IllegalArgumentException(text);
        }
    }

    @Override
    public void onConnected() {
        connected.incrementAndGet();
    }

    private void send(String text) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("NOTIFY " + CHANNEL + ", '" + text + "'");
        }
    }

    @Test
    void reconnects_after_the_handler_throws() throws SQLException {
        try (var _ = new PostgresNotificationListener(CHANNEL, this::connect, this)) {
            await().until(() -> connected.get() == 1);
            send("bad");
            await().until(() -> connected.get() == 2);
            send("good");
            await().untilAsserted(() -> assertThat(received).containsExactly("bad", "good"));
        }
    }

    @Test
    void reports_why_the_connection_failed_until_it_is_made() {
        down = true;
        try (var listener = new PostgresNotificationListener(CHANNEL, this::connect, this)) {
            await().untilAsserted(
                    () -> assertThat(listener.currentFailure())
                            .hasValueSatisfying(e -> assertThat(e).hasMessage("down")));
            down = false;
            await().untilAsserted(() -> assertThat(listener.currentFailure()).isEmpty());
        }
    }
}
