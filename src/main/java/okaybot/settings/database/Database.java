package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.PostgresNotificationListener.NotificationHandler;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The database that holds the settings, migrated to this version of the bot.
public final class Database implements AutoCloseable {
    private static final Duration CACHE_EXPIRY = Duration.ofMinutes(5);
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

    private final DatabaseDialect dialect;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(DatabaseDialect dialect, HikariDataSource source) {
        this.dialect = dialect;
        this.source = source;
        this.jdbi = Jdbi.create(new ConnectionQueue(source));
    }

    /// The password in a database URL, so that it can be masked in the log.
    public static Optional<String> password(String url) {
        return url.startsWith(PostgresDialect.SCHEME) ? PostgresDialect.password(url) : Optional.empty();
    }

    /// Opens and migrates a database. Creates an SQLite file and its folder.
    ///
    /// @param url `jdbc:sqlite:FILE` or `jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD`
    /// @throws DatabaseUnusableException if it cannot be opened, read or written, is damaged, or was migrated by a newer
    ///         version in a way that this one cannot handle
    public static Database open(String url) throws DatabaseUnusableException {
        var dialect = dialect(url);
        dialect.prepare();
        try {
            var database = new Database(dialect, new HikariDataSource(withTimeouts(dialect.poolConfig())));
            database.initialize();
            return database;
        } catch (PoolInitializationException | FlywayException | JdbiException e) {
            throw new DatabaseUnusableException(describe(dialect, e), e);
        }
    }

    static DatabaseDialect dialect(String url) throws DatabaseUnusableException {
        if (url.startsWith(SqliteDialect.SCHEME)) {
            return SqliteDialect.of(url);
        }
        if (url.startsWith(PostgresDialect.SCHEME)) {
            return PostgresDialect.of(url);
        }
        throw new DatabaseUnusableException("The database URL must be %sFILE or %s//HOST/NAME."
                .formatted(SqliteDialect.SCHEME, PostgresDialect.SCHEME));
    }

    private static HikariConfig withTimeouts(HikariConfig config) {
        config.setPoolName("settings");
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setValidationTimeout(CONNECTION_TIMEOUT.toMillis() / 2);
        return config;
    }

    private void initialize() throws DatabaseUnusableException {
        var initialized = false;
        try {
            checkIntegrity();
            new SchemaMigration(source, dialect).run();
            checkWritable();
            initialized = true;
        } finally {
            if (!initialized) {
                close();
            }
        }
    }

    private void checkIntegrity() throws DatabaseUnusableException {
        try (var handle = jdbi.open()) {
            dialect.checkIntegrity(handle);
        }
    }

    /// Fails if the disk is full, which reading would not notice.
    private void checkWritable() {
        jdbi.useHandle(handle -> handle.execute("UPDATE revision SET number = number"));
    }

    private static String describe(DatabaseDialect dialect, RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst().map(dialect::describe)
                .orElse(dialect.name() + " contains tables that Okaybot did not create.");
    }

    /// The name of the database in a sentence, without a password.
    public String name() {
        return dialect.name();
    }

    /// For libraries that use JDBC.
    public DataSource source() {
        return source;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /// How long a value that was read may be cached if no change is known.
    public Duration cacheExpiry() {
        return CACHE_EXPIRY;
    }

    /// A number that changes when another program has changed the database, if it does not announce its changes.
    ///
    /// @throws StoreUnavailableException if the database fails
    public long foreignVersion() {
        try {
            return dialect.foreignVersion(jdbi);
        } catch (JdbiException e) {
            throw StoreUnavailableException.ofQuery(e);
        }
    }

    /// Announces a change to other instances once the transaction of this handle is committed.
    public void announce(Handle handle, ChangeAnnouncement announcement) {
        dialect.announce(handle, announcement);
    }

    /// Listens to what other instances announce; empty if there cannot be others.
    public Optional<PostgresNotificationListener> listen(NotificationHandler handler) {
        return dialect.listen(ChangeAnnouncement.CHANNEL, handler);
    }

    /// Listens to what other instances send to a channel by `pg_notify`; empty if there cannot be others.
    public Optional<PostgresNotificationListener> listen(String channel, NotificationHandler handler) {
        return dialect.listen(channel, handler);
    }

    /// Whether other instances may use the database at the same time.
    public boolean isShared() {
        return dialect instanceof PostgresDialect;
    }

    /// Removes the last traces of deleted data from the files. Must not be called inside a transaction.
    public void purgeDeletedData(Handle handle) {
        dialect.purgeDeletedData(handle);
    }

    @Override
    public void close() {
        source.close();
    }
}
