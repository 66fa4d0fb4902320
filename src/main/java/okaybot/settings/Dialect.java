package okaybot.settings;

import com.zaxxer.hikari.HikariConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All in which the two databases differ.
sealed interface Dialect permits Sqlite, Postgresql {
    /// Reads a JDBC URL.
    static Dialect of(String url) throws DatabaseUnusable {
        if (url.startsWith(Sqlite.SCHEME)) {
            return Sqlite.of(url);
        }
        if (url.startsWith(Postgresql.SCHEME)) {
            return Postgresql.of(url);
        }
        throw new DatabaseUnusable("The database must be named as %sFILE or %s//HOST/NAME."
                .formatted(Sqlite.SCHEME, Postgresql.SCHEME));
    }

    /// How connections are made, and where to.
    HikariConfig connections();

    /// The collation that compares text byte by byte.
    String bytewise();

    /// How long what was read is taken to hold, if nobody tells of a change.
    Duration expiry();

    /// Makes what must be there before the first connection.
    void prepare() throws DatabaseUnusable;

    /// Looks for damage.
    void check(Handle handle) throws DatabaseUnusable;

    /// Tells other instances of a change, once the transaction of this handle is committed.
    void announce(Handle handle, Announcement announcement);

    /// Hears what other instances announce; empty where there can be no others.
    Optional<Listener> listen(Listener.Hearer hearer);

    /// Leaves no trace of deleted data. Not inside a transaction.
    void purge(Handle handle);

    /// Why the database cannot be used, as one sentence.
    String explain(SQLException failure);

    /// The database's name in a sentence, without any password.
    String name();
}
