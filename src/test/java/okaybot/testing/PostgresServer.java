package okaybot.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One server of PostgreSQL for the whole run, and a new database for whoever asks.
public final class PostgresServer {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static int port() {
        return POSTGRES.getPort();
    }

    /// A new database's name.
    public static String newDatabase() {
        var name = "okaybot" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return name;
    }

    public static String url(String database) {
        return url(database, port());
    }

    public static String url(String database, int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /// Makes a user whom the server lets in with this password alone.
    public static void createUserWithPassword(String user, String password) throws IOException {
        execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(user, password));
        var rules = Path.of(queryText("SHOW hba_file"));
        Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        queryText("SELECT pg_reload_conf()");
    }

    /// Does to whoever uses a database what stopping the server does: ends their connections, and lets nobody in.
    public static void stop(String database) {
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    public static void start(String database) {
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
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
