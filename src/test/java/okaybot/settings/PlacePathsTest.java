package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which paths are inside a place.
class PlacePathsTest extends SettingsStoreContract {
    PlacePathsTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    private void setIn(String... places) {
        for (var place : places) {
            set(place, "ceiling", place);
        }
    }

    private void assertInside(String place, String... inside) {
        assertThat(store.within(place).keySet()).containsExactly(inside);
        assertThat(store.within(place)).allSatisfy(
                (path, settings) -> assertThat(settings).isEqualTo(Map.of("ceiling", path)));
        assertThat(store.recentChanges(place, 100)).extracting(SettingChange::place).containsExactlyInAnyOrder(inside);
    }

    @Test
    void an_id_that_starts_with_another_id_is_a_different_place() {
        setIn("discord/1", "discord/10", "discord/1/2", "discord/10/2", "discord/1/2/3", "discord/2", "discord");
        assertInside("discord/1", "discord/1", "discord/1/2", "discord/1/2/3");
        assertInside("discord/10", "discord/10", "discord/10/2");
        assertInside("discord/1/2", "discord/1/2", "discord/1/2/3");
        assertInside("discord/1/2/3", "discord/1/2/3");
        assertInside("discord/3");
    }

    @Test
    void inherited_settings_are_not_included() {
        setIn("discord/1", "discord/1/2");
        assertThat(store.at("discord/1/2")).isEqualTo(Map.of("ceiling", "discord/1/2"));
        assertThat(store.at("discord/1/2/3")).isEmpty();
    }

    @Test
    void wildcards_are_ordinary_characters() {
        setIn("a%/1", "ab/1", "a_/1", "a%", "a_", "ab", "a\\/1", "a\\", "a*/1", "a?/1", "[a]/1");
        assertInside("a%", "a%", "a%/1");
        assertInside("a_", "a_", "a_/1");
        assertInside("a\\", "a\\", "a\\/1");
        assertInside("a*", "a*/1");
        assertInside("[a]", "[a]/1");
        assertInside("%");
        assertInside("_");
        assertInside("%/%");
    }

    @Test
    void paths_that_sort_nearby_are_not_inside() {
        setIn("p/", "p/.", "p/~", "p/\uffff", "p/😀", "p.", "p0", "p-", "p", "p!", "P/1", "pp/1");
        assertInside("p", "p", "p/", "p/.", "p/~", "p/😀", "p/\uffff");
        assertInside("P", "P/1");
    }

    @Test
    void removing_a_setting_affects_only_its_place() {
        setIn("discord/1", "discord/10", "discord/1/2");
        remove("discord/1", "ceiling");
        assertThat(store.within("discord").keySet()).isEqualTo(new TreeSet<>(
                List.of("discord/1/2", "discord/10")));
    }

    @Test
    void paths_longer_than_the_maximum_are_rejected() {
        var longest = "😀".repeat(250);
        setIn(longest);
        assertInside(longest, longest);
        assertThatIllegalArgumentException().isThrownBy(() -> store.at(longest + "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> store.progress(longest + "1"));
    }
}
