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
        execute("VACUUM INTO " + quote(copy));
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new DatabaseUnusableException(copy + " may not have reached the disk.", e);
        }
    }

    /// Replaces the content of the database with a backup, after backing up that content to a file beside the database.
    ///
    /// @param backup made by this version of the bot or an older one; it is not changed
    /// @return the file with the previous content
    /// @throws DatabaseUnusableException if the backup does not exist, is damaged or was made by a newer version; then
    ///         nothing was changed
    public Path restore(Path backup, InstantSource clock) throws DatabaseUnusableException {
        if (!Files.isRegularFile(backup)) {
            throw new DatabaseUnusableException("There is no file " + backup + ".");
        }
        var migrated = database.file().resolveSibling("restoring.db");
        try {
            Files.deleteIfExists(migrated);
            Files.copy(backup, migrated);
            checkAndMigrate(migrated, backup);
            var previous = database.file().resolveSibling(
                    "before-" + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + ".db");
            backUpTo(previous);
            execute("RESTORE FROM " + quote(migrated));
            return previous;
        } catch (IOException e) {
            throw new DatabaseUnusableException(backup + " cannot be read, or " + migrated + " cannot be written.", e);
        } finally {
            delete(migrated);
        }
    }

    private static void checkAndMigrate(Path copy, Path backup) throws DatabaseUnusableException {
        try {
            Database.open(SqliteDialect.SCHEME + copy).close();
        } catch (DatabaseUnusableException e) {
            throw new DatabaseUnusableException(
                    String.valueOf(e.getMessage()).replace(copy.toString(), backup.toString()), e);
        }
    }

    private static void delete(Path file) throws DatabaseUnusableException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DatabaseUnusableException(file + " cannot be deleted; it is no longer needed.", e);
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
