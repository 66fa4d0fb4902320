package okaybot.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;

/// A PostgreSQL server that all tests of a run share. Each test uses databases of its own.
public final class PostgresServer {
    private static final EmbeddedPostgres POSTGRES = startServer();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static int port() {
        return POSTGRES.getPort();
    }

    /// Creates a database that is empty.
    ///
    /// @return its name
    public static String createEmptyDatabase() {
        var name = "okaybot" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return name;
    }

    /// Creates a database with the bot's tables. A copy of one that was migrated takes a tenth of the time.
    ///
    /// @return its name
    public static String createDatabase() {
        var name = "okaybot" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        return name;
    }

    private static final class Template {
        static final String NAME = create();

        private static String create() {
            var name = createEmptyDatabase();
            try {
                Database.open(url(name)).close();
            } catch (DatabaseUnusableException failure) {
                throw new IllegalStateException(failure);
            }
            // Only a database that nobody uses can be copied.
            closeDatabase(name);
            return name;
        }
    }

    /// With time limits that a busy machine does not exceed. Tests of outages need those of the bot, and a proxy with a port of its
    /// own.
    public static String url(String database) {
        return patientUrl(database, port());
    }

    /// The same over a proxy. If that cuts its connections, the bot notices at once all the same.
    public static String patientUrl(String database, int port) {
        return url(database, port) + "&connectTimeout=60&loginTimeout=60&socketTimeout=60";
    }

    public static String url(String database, int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /// Creates a user who must log in with this password.
    public static void createUserWithPassword(String user, String password) throws IOException {
        createUserWithPassword(user, password, "host");
    }

    /// Creates a user who must log in with this password, and only by some connections.
    ///
    /// @param connections which connections the user may use: `host` for all, `hostssl` for those with encryption
    public static void createUserWithPassword(String user, String password, String connections) throws IOException {
        execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(user, password));
        var rules = Path.of(queryText("SHOW hba_file"));
        Files.writeString(rules, connections + " all " + user + " all scram-sha-256\nhost all " + user + " all reject\n"
                + Files.readString(rules));
        queryText("SELECT pg_reload_conf()");
    }

    /// Has the same effect on a database as stopping the server: closes its connections and refuses new ones.
    public static void closeDatabase(String database) {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    public static void reopenDatabase(String database) {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
    }

    public static void execute(String sql) {
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String queryText(String sql) {
        return queryText("postgres", sql);
    }

    /// The first value that a query in a database returns.
    public static String queryText(String database, String sql) {
        try (var connection = POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
