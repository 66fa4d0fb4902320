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

/// Copies of a store in SQLite's file, made and put back also while a bot runs on it.
public final class SqliteBackup {
    private final SqliteDialect database;

    private SqliteBackup(SqliteDialect database) {
        this.database = database;
    }

    /// Of the store with this JDBC URL.
    ///
    /// @throws DatabaseUnusable if it is no file, or there is none yet
    public static SqliteBackup of(String url) throws DatabaseUnusableException {
        if (!(DatabaseDialect.of(url) instanceof SqliteDialect database)) {
            throw new DatabaseUnusableException("PostgreSQL has tools of its own for this: pg_dump and pg_restore.");
        }
        if (!Files.isRegularFile(database.file())) {
            throw new DatabaseUnusableException(database.name() + " does not exist yet.");
        }
        return new SqliteBackup(database);
    }

    /// Copies all that is set as it is at one moment. It has reached the disk when this returns.
    ///
    /// @param copy a file that is not there yet
    public void backUpTo(Path copy) throws DatabaseUnusableException {
        if (Files.exists(copy)) {
            throw new DatabaseUnusableException(copy + " is there already; name a file that is not.");
        }
        execute("VACUUM INTO " + quoted(copy));
        try (var written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            written.force(true);
        } catch (IOException e) {
            throw new DatabaseUnusableException(copy + " may not have reached the disk.", e);
        }
    }

    /// Puts a copy in the place of what is set, and keeps that in a copy beside the store.
    ///
    /// @param copy made by this version of the bot or an older one; it stays as it is
    /// @return where what was set before is kept
    /// @throws DatabaseUnusable if the copy is damaged, or of a newer version, or no such copy; then nothing was changed
    public Path restore(Path copy, InstantSource clock) throws DatabaseUnusableException {
        if (!Files.isRegularFile(copy)) {
            throw new DatabaseUnusableException("There is no file " + copy + ".");
        }
        var checked = database.file().resolveSibling("restoring.db");
        try {
            Files.deleteIfExists(checked);
            Files.copy(copy, checked);
            check(checked, copy);
            var before = database.file().resolveSibling(
                    "before-" + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-') + ".db");
            backUpTo(before);
            execute("RESTORE FROM " + quoted(checked));
            return before;
        } catch (IOException e) {
            throw new DatabaseUnusableException(copy + " cannot be read, or " + checked + " cannot be written.", e);
        } finally {
            delete(checked);
        }
    }

    /// Brings it up to date, too.
    private static void check(Path checked, Path copy) throws DatabaseUnusableException {
        try {
            Database.open(SqliteDialect.SCHEME + checked).close();
        } catch (DatabaseUnusableException e) {
            throw new DatabaseUnusableException(
                    String.valueOf(e.getMessage()).replace(checked.toString(), copy.toString()), e);
        }
    }

    private static void delete(Path file) throws DatabaseUnusableException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DatabaseUnusableException(file + " cannot be deleted; it is not needed any more.", e);
        }
    }

    private void execute(String command) throws DatabaseUnusableException {
        try (var connection = DriverManager.getConnection(database.url());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.executeUpdate(command);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(database.explain(e), e);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
