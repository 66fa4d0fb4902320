package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.files.OwnerOnlyAccess;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.PostgresNotificationListener.NotificationHandler;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/// An SQLite file that only this process changes.
record SqliteDialect(String url, Path file, Path folder) implements DatabaseDialect {
    static final String SCHEME = "jdbc:sqlite:";
    private static final Logger LOG = LoggerFactory.getLogger(SqliteDialect.class);
    /// What follows the file's name; the driver takes everything after `?` for options.
    private static final Pattern OPTIONS = Pattern.compile("\\w+=[^/&?]*(&\\w+=[^/&?]*)*");

    private static final String NO_FILE = SCHEME + " must be followed by the path of a file.";
    private static final String DISK_FULL = " cannot grow: the disk is full.";

    /// With less free space, not even the tables and SQLite's additional files can be created.
    private static final long MINIMUM_FREE_BYTES = 262_144;

    private static final Map<String, String> PROPERTIES = Map.of(
            // Readers in other programs do not wait for a writer.
            "journal_mode", "WAL",
            // Commits survive a power failure too.
            "synchronous", "FULL",
            "foreign_keys", "true",
            "busy_timeout", "5000",
            // Otherwise, a transaction that reads before it writes fails if another one writes in between.
            "transaction_mode", "IMMEDIATE",
            // Deleted data is overwritten.
            "secure_delete", "true");

    static SqliteDialect of(String url) throws DatabaseUnusableException {
        var parts = url.substring(SCHEME.length()).split("\\?", 2);
        var name = parts[0];
        if (parts.length > 1 && !OPTIONS.matcher(parts[1]).matches()) {
            throw new DatabaseUnusableException("The path of an SQLite database cannot contain a question mark: "
                    + url.substring(SCHEME.length()));
        }
        try {
            var file = Path.of(name).toAbsolutePath();
            var folder = file.getParent();
            if (folder != null && !name.isBlank() && !name.startsWith(":") && !name.startsWith("file:")) {
                return new SqliteDialect(url, file, folder);
            }
        } catch (InvalidPathException e) {
            throw new DatabaseUnusableException(NO_FILE, e);
        }
        throw new DatabaseUnusableException(NO_FILE);
    }

    @Override
    public HikariConfig poolConfig() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        // Writers wait in order for the only connection. SQLite itself would let them retry in random order.
        config.setMaximumPoolSize(1);
        PROPERTIES.forEach(config::addDataSourceProperty);
        return config;
    }

    @Override
    public String bytewiseCollation() {
        return "BINARY";
    }

    /// See SQLite, PRAGMA data_version. The pool has one connection, which does not see its own changes there.
    @Override
    public long foreignVersion(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("PRAGMA data_version").mapTo(Long.class).one());
    }

    @Override
    public void prepare() throws DatabaseUnusableException {
        try {
            OwnerOnlyAccess.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < MINIMUM_FREE_BYTES) {
                throw new DatabaseUnusableException(name() + DISK_FULL);
            }
            restrictAccess();
        } catch (IOException e) {
            throw new DatabaseUnusableException("The folder %s of the database cannot be created (%s)."
                    .formatted(folder, e.getClass().getSimpleName()), e);
        }
    }

    /// SQLite gives new additional files the same permissions. A file that cannot be created is reported when it is opened.
    private void restrictAccess() {
        try {
            OwnerOnlyAccess.createFile(file);
            for (var suffix : List.of("-wal", "-shm")) {
                var additional = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(additional)) {
                    OwnerOnlyAccess.createFile(additional);
                }
            }
        } catch (IOException e) {
            LOG.debug("Settings: permissions of the database not changed", e);
        }
    }

    @Override
    public void checkIntegrity(Handle handle) throws DatabaseUnusableException {
        if (!handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one().equals("ok")) {
            throw new DatabaseUnusableException(name() + " is damaged.");
        }
    }

    /// Does nothing: there are no other instances.
    @Override
    public void announce(Handle handle, ChangeAnnouncement announcement) {}

    @Override
    public Optional<PostgresNotificationListener> listen(String channel, NotificationHandler handler) {
        return Optional.empty();
    }

    /// Moves the write-ahead log into the database file, where it overwrites the deleted data, and empties the log.
    @Override
    public void purgeDeletedData(Handle handle) {
        var busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").map((row, _) -> row.getInt("busy")).one();
        if (busy != 0) {
            throw new StoreUnavailableException(
                    new SQLException("The write-ahead log cannot be emptied: readers are using it"));
        }
    }

    @Override
    public String describe(SQLException failure) {
        return name() + switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode())) {
            case SQLITE_READONLY, SQLITE_PERM -> " cannot be written.";
            case SQLITE_CANTOPEN -> " cannot be opened: the file and its folder must be writable.";
            case SQLITE_FULL -> DISK_FULL;
            case SQLITE_CORRUPT -> " is damaged.";
            case SQLITE_NOTADB -> " is not an SQLite database.";
            case SQLITE_BUSY, SQLITE_LOCKED -> " is locked by another program.";
            default -> " cannot be used: " + failure.getMessage();
        };
    }

    @Override
    public String name() {
        return "The database " + file;
    }
}
