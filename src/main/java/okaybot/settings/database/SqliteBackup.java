package okaybot.settings.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import okaybot.files.OwnerOnlyAccess;

/// Backs up and restores an SQLite database, even while a bot is using it.
public final class SqliteBackup {
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private final SqliteDialect database;

    private SqliteBackup(SqliteDialect database) {
        this.database = database;
    }

    /// For the database with this JDBC URL.
    ///
    /// @throws DatabaseUnusableException if it is not an SQLite file, or the file does not exist
    public static SqliteBackup of(String url) throws DatabaseUnusableException {
        if (!(Database.dialect(url) instanceof SqliteDialect database)) {
            throw new DatabaseUnusableException("Use pg_dump and pg_restore to back up and restore PostgreSQL.");
        }
        if (!Files.isRegularFile(database.file())) {
            throw new DatabaseUnusableException(database.name() + " does not exist yet.");
        }
        return new SqliteBackup(database);
    }

    /// Writes a consistent copy of the database. The copy has reached the disk when this returns.
    ///
    /// @param copy a file that does not exist yet
    public void backUpTo(Path copy) throws DatabaseUnusableException {
        if (Files.exists(copy)) {
            throw new DatabaseUnusableException(copy + " already exists; choose another file.");
        }
        try {
            // SQLite writes into an empty file too, and keeps its permissions.
            OwnerOnlyAccess.createFile(copy);
            execute("VACUUM INTO " + quote(copy));
            force(copy);
        } catch (IOException e) {
            throw new DatabaseUnusableException(copy + " cannot be written, or may not have reached the disk.", e);
        } finally {
            deleteIfEmpty(copy);
        }
    }

    private static void force(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Replaces the content of the database with a backup, after backing up that content to a file beside the database.
    ///
    /// @param backup made by this version of the bot or an older one; it is not changed
    /// @return the file with the previous content
    /// @throws DatabaseUnusableException if the backup does not exist, is damaged or was made by a newer version; then
    ///         nothing was changed
    public Path restore(Path backup, InstantSource clock) throws DatabaseUnusableException {
        checkIsBackup(backup);
        try (var working = RestoreFolder.create(database.folder(), backup)) {
            var migrated = working.copy(backup);
            checkAndMigrate(migrated, backup);
            var previous = unusedFile("before-" + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()
                    .replace(':', '-'));
            backUpTo(previous);
            execute("RESTORE FROM " + quote(migrated));
            return previous;
        } catch (IOException e) {
            throw new DatabaseUnusableException(
                    backup + " cannot be read, or " + database.folder() + " cannot be written.", e);
        }
    }

    private void checkIsBackup(Path backup) throws DatabaseUnusableException {
        try {
            if (!Files.isRegularFile(backup)) {
                throw new DatabaseUnusableException("There is no file " + backup + ".");
            }
            if (Files.isSameFile(backup, database.file())) {
                throw new DatabaseUnusableException(backup + " is the database itself; choose a backup.");
            }
            if (Files.size(backup) == 0) {
                throw new DatabaseUnusableException(backup + " is empty; choose another backup.");
            }
        } catch (IOException e) {
            throw new DatabaseUnusableException(backup + " cannot be read.", e);
        }
    }

    /// A file beside the database that does not exist yet.
    private Path unusedFile(String name) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> database.file().resolveSibling(name + (number == 1 ? "" : "-" + number) + ".db"))
                .filter(file -> !Files.exists(file)).findFirst().orElseThrow();
    }

    private static void checkAndMigrate(Path copy, Path backup) throws DatabaseUnusableException {
        try {
            Database.open(SqliteDialect.SCHEME + copy).close();
        } catch (DatabaseUnusableException e) {
            throw new DatabaseUnusableException(
                    String.valueOf(e.getMessage()).replace(copy.toString(), backup.toString()), e);
        }
    }

    /// Deletes what is left of a backup that failed.
    private static void deleteIfEmpty(Path file) throws DatabaseUnusableException {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new DatabaseUnusableException(file + " cannot be deleted; it is empty.", e);
        }
    }

    private void execute(String sql) throws DatabaseUnusableException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(database.describe(e), e);
        }
    }

    private static String quote(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
