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

/// What is tested holds for every store; each test has a new one.
@ParameterizedClass
@EnumSource
abstract class SettingsStoreContract {
    static final Instant START = Instant.parse("2026-03-01T12:00:00.123Z");

    final SettingsStore store;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    SettingsStoreContract(StoreKind kept, Path folder) throws DatabaseUnusableException {
        this.store = kept.open(folder, now::get);
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

    List<SettingChange> takeBack(String place, String key) {
        return store.edit("ada", List.of(new SettingEdit(place, key, Optional.empty())));
    }
}
