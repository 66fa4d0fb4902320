package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionQueueTest {
    private static final int WAITING = 50;

    private final HikariDataSource pool;
    private final ConnectionQueue queue;

    ConnectionQueueTest(@TempDir Path folder) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + folder.resolve("okaybot.db"));
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        queue = new ConnectionQueue(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void threads_wait_in_the_queue_and_not_in_the_pool() throws Exception {
        var served = new AtomicInteger();
        var held = queue.openConnection();
        var threads = Stream.generate(() -> Thread.startVirtualThread(() -> useConnection(served))).limit(WAITING)
                .toList();
        await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
        queue.closeConnection(held);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(served).hasValue(WAITING);
    }

    private void useConnection(AtomicInteger served) {
        try {
            queue.closeConnection(queue.openConnection());
            served.incrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_waits_too_long_is_told_so() throws SQLException {
        pool.setConnectionTimeout(250);
        var held = queue.openConnection();
        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(queue::openConnection)
                .withMessageEndingWith("no connection is free within 250 ms");
        queue.closeConnection(held);
        queue.closeConnection(queue.openConnection());
    }

    @Test
    void a_connection_that_cannot_be_opened_leaves_its_turn_to_others() {
        pool.close();
        for (var i = 0; i < 3; i++) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(queue::openConnection)
                    .withMessageContaining("has been closed");
        }
    }
}
