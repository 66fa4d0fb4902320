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

/// Every way to keep settings.
public enum StoreKind {
    IN_SQLITE, IN_POSTGRESQL, CACHED_FROM_SQLITE, CACHED_FROM_POSTGRESQL;

    public String url(Path folder) {
        return switch (this) {
            case IN_SQLITE, CACHED_FROM_SQLITE -> "jdbc:sqlite:" + folder.resolve("okaybot.db");
            case IN_POSTGRESQL, CACHED_FROM_POSTGRESQL -> PostgresServer.url(PostgresServer.newDatabase());
        };
    }

    public SettingsStore open(Path folder, InstantSource time) throws DatabaseUnusableException {
        var database = Database.open(url(folder));
        var store = new JdbcSettingsStore(database, time, () -> TimeUnit.MILLISECONDS.toNanos(time.millis()));
        return switch (this) {
            case IN_SQLITE, IN_POSTGRESQL -> store;
            case CACHED_FROM_SQLITE, CACHED_FROM_POSTGRESQL ->
                new CachedSettingsStore(store, database, new CompositeMeterRegistry());
        };
    }
}
