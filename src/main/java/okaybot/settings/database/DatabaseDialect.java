package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// What differs between SQLite and PostgreSQL.
interface DatabaseDialect {
    /// The URL, the driver's properties and the size of the connection pool.
    HikariConfig poolConfig();

    /// The collation that compares text byte by byte.
    String bytewiseCollation();

    /// A number that changes when another program has changed the database; the same for ever if changes are announced.
    long foreignVersion(Jdbi jdbi);

    /// Creates what must exist before the first connection.
    void prepare() throws DatabaseUnusableException;

    /// Checks the files for damage.
    void checkIntegrity(Handle handle) throws DatabaseUnusableException;

    /// Announces a change to other instances once the transaction of this handle is committed.
    void announce(Handle handle, ChangeAnnouncement announcement);

    /// Listens to what other instances send to a channel; empty if there cannot be others.
    Optional<PostgresNotificationListener> listen(String channel,
            PostgresNotificationListener.NotificationHandler handler);

    /// Removes the last traces of deleted data from the files. Must not be called inside a transaction.
    void purgeDeletedData(Handle handle);

    /// A sentence that says why the database cannot be used.
    String describe(SQLException failure);

    /// The name of the database in a sentence, without a password.
    String name();
}
