package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okaybot.settings.StoreUnavailableException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteErrorCode;

/// A file of SQLite's, changed by this process alone.
record SqliteDialect(String url, Path file, Path folder) implements DatabaseDialect {
    static final String SCHEME = "jdbc:sqlite:";

    private static final String NO_FILE = "After " + SCHEME + " comes the path of a file.";
    private static final String FULL = " cannot grow: the disk is full.";

    /// Bytes. With less, not even the tables and the files beside the database's own can be made.
    private static final long SMALLEST_SPACE = 262_144;

    private static final Map<String, String> PROPERTIES = Map.of(
            // Readers in other programs do not wait for a writer.
            "journal_mode", "WAL",
            // A commit outlives a power failure, too.
            "synchronous", "FULL",
            "foreign_keys", "true",
            "busy_timeout", "5000",
            // A transaction that reads before it writes would fail on the change of another in between.
            "transaction_mode", "IMMEDIATE",
            // What is deleted is overwritten.
            "secure_delete", "true");

    static SqliteDialect of(String url) throws DatabaseUnusableException {
        var name = url.substring(SCHEME.length()).replaceFirst("\\?.*", "");
        try {
            var file = Path.of(name).toAbsolutePath();
            var folder = file.getParent();
            if (folder != null && !name.isBlank() && !name.startsWith(":") && !name.startsWith("file:")) {
                return new SqliteDialect(url, file, folder);
            }
        } catch (InvalidPathException invalid) {
            throw new DatabaseUnusableException(NO_FILE, invalid);
        }
        throw new DatabaseUnusableException(NO_FILE);
    }

    @Override
    public HikariConfig connections() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        // Writers of one process wait in the pool, in their order; SQLite itself would let them try at random.
        config.setMaximumPoolSize(1);
        PROPERTIES.forEach(config::addDataSourceProperty);
        return config;
    }

    @Override
    public String bytewiseCollation() {
        return "BINARY";
    }

    @Override
    public Duration cacheExpiry() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void prepare() throws DatabaseUnusableException {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < SMALLEST_SPACE) {
                throw new DatabaseUnusableException(name() + FULL);
            }
        } catch (IOException failure) {
            throw new DatabaseUnusableException("The folder %s of the database cannot be made (%s)."
                    .formatted(folder, failure.getClass().getSimpleName()), failure);
        }
    }

    @Override
    public void check(Handle handle) throws DatabaseUnusableException {
        if (!handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one().equals("ok")) {
            throw new DatabaseUnusableException(name() + " is damaged.");
        }
    }

    @Override
    public void announce(Handle handle, ChangeAnnouncement announcement) {
        // There is nobody to tell.
    }

    @Override
    public Optional<PostgresNotificationListener> listen(PostgresNotificationListener.NotificationHandler hearer) {
        return Optional.empty();
    }

    /// Moves all from the write-ahead log into the file, over what was deleted there, and empties the log.
    @Override
    public void purgeDeletedData(Handle handle) {
        var busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").map((row, _) -> row.getInt("busy")).one();
        if (busy != 0) {
            throw new StoreUnavailableException(
                    new SQLException("Readers keep the write-ahead log from being emptied"));
        }
    }

    @Override
    public String explain(SQLException failure) {
        return name() + switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode())) {
            case SQLITE_READONLY, SQLITE_PERM -> " cannot be written.";
            case SQLITE_CANTOPEN -> " cannot be opened; it, and its folder, must be writable.";
            case SQLITE_FULL -> FULL;
            case SQLITE_CORRUPT -> " is damaged.";
            case SQLITE_NOTADB -> " is no SQLite database.";
            case SQLITE_BUSY, SQLITE_LOCKED -> " is held by another program.";
            default -> " cannot be used: " + failure.getMessage();
        };
    }

    @Override
    public String name() {
        return "The database " + file;
    }
}
