package okaybot.settings.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionFactory;

/// The connections of a pool, in the order in which they are asked for. Threads wait here and not in the pool, whose threads spin
/// while others wait: virtual threads that give a connection back can keep those that wait for it from ever running.
///
/// @see <a href="https://github.com/brettwooldridge/HikariCP/issues/2398">HikariCP, issue 2398</a>
final class ConnectionQueue implements ConnectionFactory {
    private final HikariDataSource pool;
    private final Semaphore free;

    ConnectionQueue(HikariDataSource pool) {
        this.pool = pool;
        this.free = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    /// Waits for a connection as long as the pool would.
    @Override
    public Connection openConnection() throws SQLException {
        awaitFree();
        try {
            return pool.getConnection();
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void awaitFree() throws SQLException {
        try {
            if (free.tryAcquire(pool.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException("%s - no connection is free within %d ms".formatted(
                pool.getPoolName(), pool.getConnectionTimeout()));
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            free.release();
        }
    }
}
