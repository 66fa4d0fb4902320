package okaybot.settings;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import okaybot.settings.cache.CachedSettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PostgresServer;

/// Every combination of database and cache.
public enum StoreKind {
    SQLITE, POSTGRESQL, CACHED_SQLITE, CACHED_POSTGRESQL;

    private static final String SQLITE_FILE = "okaybot.db";

    /// A database that does not exist yet, or is empty.
    public String emptyUrl(Path folder) {
        return switch (this) {
            case SQLITE, CACHED_SQLITE -> sqliteUrl(folder);
            case POSTGRESQL, CACHED_POSTGRESQL -> PostgresServer.url(PostgresServer.createEmptyDatabase());
        };
    }

    /// A database with the bot's tables. A copy of one that was migrated takes a tenth of the time.
    public String url(Path folder) {
        return switch (this) {
            case SQLITE, CACHED_SQLITE -> {
                SqliteTemplate.copyTo(folder);
                yield sqliteUrl(folder);
            }
            case POSTGRESQL, CACHED_POSTGRESQL -> PostgresServer.url(PostgresServer.createDatabase());
        };
    }

    private static String sqliteUrl(Path folder) {
        return "jdbc:sqlite:" + folder.resolve(SQLITE_FILE);
    }

    private static final class SqliteTemplate {
        private static final byte[] CONTENT = create();

        private static byte[] create() {
            try {
                var folder = Files.createTempDirectory("okaybot");
                Database.open(sqliteUrl(folder)).close();
                var content = Files.readAllBytes(folder.resolve(SQLITE_FILE));
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
                return content;
            } catch (IOException | DatabaseUnusableException e) {
                throw new IllegalStateException(e);
            }
        }

        static void copyTo(Path folder) {
            try {
                Files.write(folder.resolve(SQLITE_FILE), CONTENT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public SettingsStore open(Path folder, InstantSource time) throws DatabaseUnusableException {
        return open(url(folder), time);
    }

    /// Opens a database that may exist already.
    public SettingsStore open(String url, InstantSource time) throws DatabaseUnusableException {
        var database = Database.open(url);
        var store = new JdbcSettingsStore(database, time, () -> TimeUnit.MILLISECONDS.toNanos(time.millis()));
        return switch (this) {
            case SQLITE, POSTGRESQL -> store;
            case CACHED_SQLITE, CACHED_POSTGRESQL ->
                new CachedSettingsStore(store, database, new CompositeMeterRegistry());
        };
    }
}
