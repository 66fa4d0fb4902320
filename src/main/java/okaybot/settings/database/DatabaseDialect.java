package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All in which the two databases differ.
sealed interface DatabaseDialect permits SqliteDialect, PostgresDialect {
    /// Reads a JDBC URL.
    static DatabaseDialect of(String url) throws DatabaseUnusableException {
        if (url.startsWith(SqliteDialect.SCHEME)) {
            return SqliteDialect.of(url);
        }
        if (url.startsWith(PostgresDialect.SCHEME)) {
            return PostgresDialect.of(url);
        }
        throw new DatabaseUnusableException("The database must be named as %sFILE or %s//HOST/NAME."
                .formatted(SqliteDialect.SCHEME, PostgresDialect.SCHEME));
    }

    /// How connections are made, and where to.
    HikariConfig connections();

    /// The collation that compares text byte by byte.
    String bytewiseCollation();

    /// How long what was read is taken to hold, if nobody tells of a change.
    Duration cacheExpiry();

    /// Makes what must be there before the first connection.
    void prepare() throws DatabaseUnusableException;

    /// Looks for damage.
    void check(Handle handle) throws DatabaseUnusableException;

    /// Tells other instances of a change, once the transaction of this handle is committed.
    void announce(Handle handle, ChangeAnnouncement announcement);

    /// Hears what other instances announce; empty where there can be no others.
    Optional<PostgresNotificationListener> listen(PostgresNotificationListener.NotificationHandler hearer);

    /// Leaves no trace of deleted data. Not inside a transaction.
    void purgeDeletedData(Handle handle);

    /// Why the database cannot be used, as one sentence.
    String explain(SQLException failure);

    /// The database's name in a sentence, without any password.
    String name();
}
