package okaybot.settings;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Every way to keep settings.
public enum Kept {
    IN_SQLITE, IN_POSTGRESQL, CACHED_FROM_SQLITE, CACHED_FROM_POSTGRESQL;

    public String url(Path folder) {
        return switch (this) {
            case IN_SQLITE, CACHED_FROM_SQLITE -> "jdbc:sqlite:" + folder.resolve("okaybot.db");
            case IN_POSTGRESQL, CACHED_FROM_POSTGRESQL -> Server.url(Server.newDatabase());
        };
    }

    public SettingsStore open(Path folder, InstantSource time) throws DatabaseUnusable {
        var database = Database.open(url(folder));
        var store = new JdbcStore(database, time, () -> TimeUnit.MILLISECONDS.toNanos(time.millis()));
        return switch (this) {
            case IN_SQLITE, IN_POSTGRESQL -> store;
            case CACHED_FROM_SQLITE, CACHED_FROM_POSTGRESQL ->
                new CachedStore(store, database, new CompositeMeterRegistry());
        };
    }
}
