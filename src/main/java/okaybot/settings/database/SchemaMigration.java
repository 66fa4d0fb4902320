package okaybot.settings.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Migrates the tables to this version of the bot.
///
/// Migrations of a newer version are ignored if they only add something: then both versions can use the database at the same
/// time. Those that change or remove something start the next hundred of version numbers.
record SchemaMigration(DataSource source, DatabaseDialect dialect) {
    /// The number of the last migration in `db`.
    static final String NEWEST = "11";

    private static final String DONE = "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank";

    void run() throws DatabaseUnusableException {
        // Starting Flyway takes a tenth of the time of an answer in the terminal.
        if (!isCurrent()) {
            migrate();
        }
    }

    /// Whether the newest migration was the last one, and none has failed.
    private boolean isCurrent() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var done = statement.executeQuery(DONE)) {
            var newest = "";
            while (done.next()) {
                if (!done.getBoolean("success")) {
                    return false;
                }
                newest = done.getString("version");
            }
            return NEWEST.equals(newest);
        } catch (SQLException _) {
            // A new database has no such table. Flyway reports any other reason.
            return false;
        }
    }

    private void migrate() throws DatabaseUnusableException {
        var flyway = Flyway.configure().dataSource(source).locations("classpath:db")
                .placeholders(Map.of("bytewise", dialect.bytewiseCollation())).load();
        var all = flyway.info().all();
        if (newestHundred(all, _ -> true) > newestHundred(all, state -> state != MigrationState.FUTURE_SUCCESS)) {
            throw new DatabaseUnusableException(dialect.name() + " was made by a newer version of Okaybot.");
        }
        flyway.migrate();
    }

    private static int newestHundred(MigrationInfo[] migrations, Predicate<MigrationState> filter) {
        return Arrays.stream(migrations).filter(migration -> filter.test(migration.getState()))
                .mapToInt(migration -> migration.getVersion().getMajor().intValue() / 100).max().orElse(0);
    }
}
