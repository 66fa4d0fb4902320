package okaybot.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs the tests of a subclass, whose store is in the database of the settings, with every kind of database.
@ParameterizedClass
@EnumSource(names = {"SQLITE", "POSTGRESQL"})
abstract class DatabaseStoreContract {
    static final String SERVER = "discord/server:1";

    final Database database;
    final SettingsStore settings;

    DatabaseStoreContract(StoreKind kind, Path folder) throws DatabaseUnusableException {
        this.database = Database.open(kind.url(folder));
        this.settings = new JdbcSettingsStore(database, InstantSource.system());
    }

    @AfterEach
    void close() {
        settings.close();
    }
}
