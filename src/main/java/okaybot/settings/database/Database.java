package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The database that holds the settings, with its tables as this version needs them.
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DatabaseDialect dialect;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(DatabaseDialect dialect, HikariDataSource source) {
        this.dialect = dialect;
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /// Opens a database, makes the file and the folder of SQLite's, and brings the tables up to this version.
    ///
    /// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD`
    /// @throws DatabaseUnusable if it cannot be opened, read or written, is damaged, or was changed by a newer version so that
    ///         this one cannot use it
    public static Database open(String url) throws DatabaseUnusableException {
        var dialect = DatabaseDialect.of(url);
        dialect.prepare();
        try {
            return ready(new Database(dialect, new HikariDataSource(patient(dialect.connections()))));
        } catch (PoolInitializationException | FlywayException | JdbiException failure) {
            throw new DatabaseUnusableException(explain(dialect, failure), failure);
        }
    }

    private static HikariConfig patient(HikariConfig config) {
        config.setPoolName("settings");
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        return config;
    }

    private static Database ready(Database database) throws DatabaseUnusableException {
        var ready = false;
        try {
            database.check();
            database.migrate();
            database.write();
            ready = true;
            return database;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    private void check() throws DatabaseUnusableException {
        try (var handle = jdbi.open()) {
            dialect.check(handle);
        }
    }

    /// Migrations of a newer version that only add are no hindrance: an older one that runs beside it knows nothing of what
    /// they have added. One that breaks with what was there begins the next hundred.
    private void migrate() throws DatabaseUnusableException {
        var flyway = Flyway.configure().dataSource(source).locations("classpath:db")
                .placeholders(Map.of("bytewise", dialect.bytewiseCollation())).load();
        var all = flyway.info().all();
        if (hundred(all, state -> true) > hundred(all, state -> state != MigrationState.FUTURE_SUCCESS)) {
            throw new DatabaseUnusableException(dialect.name() + " was made by a newer version of Okaybot.");
        }
        flyway.migrate();
    }

    private static int hundred(MigrationInfo[] migrations, Predicate<MigrationState> which) {
        return Arrays.stream(migrations).filter(migration -> which.test(migration.getState()))
                .mapToInt(migration -> migration.getVersion().getMajor().intValue() / 100).max().orElse(0);
    }

    /// Reading alone would not tell of a full disk.
    private void write() {
        jdbi.useHandle(handle -> handle.execute("UPDATE revision SET number = number"));
    }

    private static String explain(DatabaseDialect dialect, RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst().map(dialect::explain)
                .orElse(dialect.name() + " holds other tables than Okaybot made.");
    }

    /// The database's name in a sentence, without any password.
    public String name() {
        return dialect.name();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    DatabaseDialect dialect() {
        return dialect;
    }

    /// How long what was read is taken to hold, if nobody tells of a change.
    public Duration cacheExpiry() {
        return dialect.cacheExpiry();
    }

    /// Tells other instances of a change, once the transaction of this handle is committed.
    public void announce(Handle handle, ChangeAnnouncement announcement) {
        dialect.announce(handle, announcement);
    }

    /// Hears what other instances announce; empty where there can be no others.
    public Optional<PostgresNotificationListener> listen(PostgresNotificationListener.NotificationHandler hearer) {
        return dialect.listen(hearer);
    }

    /// Leaves no trace of deleted data. Not inside a transaction.
    public void purgeDeletedData(Handle handle) {
        dialect.purgeDeletedData(handle);
    }

    /// Closes all connections. What is done was kept before.
    @Override
    public void close() {
        source.close();
    }
}
