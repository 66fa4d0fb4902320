package okaybot.settings;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
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

    public String url(Path folder) {
        return switch (this) {
            case SQLITE, CACHED_SQLITE -> "jdbc:sqlite:" + folder.resolve("okaybot.db");
            case POSTGRESQL, CACHED_POSTGRESQL -> PostgresServer.url(PostgresServer.createDatabase());
        };
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
