package okaybot.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs the tests of a subclass with every kind of store. Each test gets a new store.
@ParameterizedClass
@EnumSource
abstract class SettingsStoreContract {
    static final Instant START = Instant.parse("2026-03-01T12:00:00.123Z");

    final SettingsStore store;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    SettingsStoreContract(StoreKind kind, Path folder) throws DatabaseUnusableException {
        this.store = kind.open(folder, now::get);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    List<SettingChange> set(String place, String key, String value) {
        return store.edit("ada", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    List<SettingChange> remove(String place, String key) {
        return store.edit("ada", List.of(new SettingEdit(place, key, Optional.empty())));
    }
}
