package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that admins can add to the store grows without a limit.
class SettingsStoreLimitsTest extends SettingsStoreContract {
    private static final String SERVER = "discord/server:1";

    SettingsStoreLimitsTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    private static List<SettingEdit> edits(int from, int to, String value) {
        return IntStream.range(from, to)
                .mapToObj(i -> new SettingEdit(SERVER + "/channel:" + i, "ceiling", Optional.of(value))).toList();
    }

    private int settingsOf(String place) {
        return store.within(place).values().stream().mapToInt(Map::size).sum();
    }

    @Test
    void a_server_that_has_all_the_settings_it_may_have_gets_no_more() {
        store.edit("ada", edits(0, SettingsStore.MAX_SETTINGS, "4"));
        assertThatExceptionOfType(TooManySettingsException.class)
                .isThrownBy(() -> store.edit("ada", edits(0, SettingsStore.MAX_SETTINGS + 1, "5")));
        assertThat(settingsOf(SERVER)).isEqualTo(SettingsStore.MAX_SETTINGS);
        assertThat(store.at(SERVER + "/channel:0")).containsEntry("ceiling", "4");
        set(SERVER + "/channel:0", "ceiling", "5");
        remove(SERVER + "/channel:1", "ceiling");
        set(SERVER, "ceiling", "6");
        assertThat(settingsOf(SERVER)).isEqualTo(SettingsStore.MAX_SETTINGS);
        assertThat(set("discord/server:2", "ceiling", "4")).hasSize(1);
    }

    @Test
    void only_the_newest_changes_of_a_server_are_kept() {
        set("discord/server:2", "ceiling", "9");
        set(SERVER + "/channel:0", "ceiling", "first");
        store.edit("bob", edits(0, SettingsStore.MAX_CHANGES, "4"));
        assertThat(store.recentChanges(SERVER, 5_000)).hasSize(SettingsStore.MAX_CHANGES)
                .allMatch(change -> change.actor().equals("bob"));
        assertThat(store.viewerData("bob", 0, 5_000).changes()).hasSize(SettingsStore.MAX_CHANGES);
        assertThat(store.recentChanges("discord/server:2", 9)).hasSize(1);
    }

    @Test
    void old_changes_are_deleted() {
        set(SERVER, "ceiling", "1");
        pass(Duration.ofDays(200));
        set(SERVER, "ceiling", "2");
        pass(Duration.ofDays(200));
        assertThat(store.deleteChangesOlderThan(Duration.ofDays(365))).isEqualTo(1);
        assertThat(store.recentChanges(SERVER, 9)).extracting(SettingChange::after).containsExactly(Optional.of("2"));
        assertThat(store.at(SERVER)).containsEntry("ceiling", "2");
    }
}
