package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every method of the store guarantees.
class SettingsStoreTest extends SettingsStoreContract {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Optional<String> NOTHING = Optional.empty();

    SettingsStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    @Test
    void a_new_store_is_empty() {
        assertThat(store.at("discord/1")).isEmpty();
        assertThat(store.within("discord")).isEmpty();
        assertThat(store.recentChanges("discord", 10)).isEmpty();
        assertThat(store.progress("discord/7")).isEmpty();
        assertThat(store.viewerData("discord/7", 0, 9)).isEqualTo(new ViewerData(ViewerSettings.NONE, 0, List.of()));
    }

    @Test
    void stores_settings_and_returns_the_changes() {
        assertThat(set("discord/1", "ceiling", "4")).containsExactly(
                new SettingChange(START, "ada", "discord/1", "ceiling", NOTHING, Optional.of("4")));
        pass(Duration.ofDays(1));
        assertThat(set("discord/1", "ceiling", "5"))
                .containsExactly(new SettingChange(START.plus(Duration.ofDays(1)), "ada",
                        "discord/1", "ceiling", Optional.of("4"), Optional.of("5")));
        assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "5"));
    }

    @Test
    void removes_a_setting() {
        set("discord/1", "ceiling", "4");
        set("discord/1", "beyond", "cover");
        assertThat(remove("discord/1", "ceiling")).containsExactly(
                new SettingChange(START.plusMillis(2), "ada", "discord/1", "ceiling", Optional.of("4"), NOTHING));
        assertThat(store.at("discord/1")).isEqualTo(Map.of("beyond", "cover"));
    }

    @Test
    void changes_made_together_have_a_time_of_their_own_in_their_server() {
        store.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("4")),
                new SettingEdit("discord/1/channel:2", "reply", Optional.of("open"))));
        set("discord/1/channel:2", "ceiling", "5");
        set("discord/2", "ceiling", "6");
        assertThat(store.recentChanges("discord/1", 10)).extracting(SettingChange::at).containsExactly(
                START.plusMillis(1), START, START);
        assertThat(store.recentChanges("discord/2", 10)).extracting(SettingChange::at).containsExactly(START);
    }

    @Test
    void the_times_of_changes_go_on_after_the_clock_was_set_back() {
        set("discord/1", "ceiling", "4");
        pass(Duration.ofHours(-1));
        set("discord/1/general", "ceiling", "5");
        set("discord/2", "ceiling", "6");
        assertThat(store.recentChanges("discord/1", 10)).extracting(SettingChange::at).containsExactly(
                START.plusMillis(1), START);
        assertThat(store.recentChanges("discord/2", 10)).extracting(SettingChange::at)
                .containsExactly(START.minus(Duration.ofHours(1)));
    }

    @Test
    void does_not_log_edits_that_change_nothing() {
        set("discord/1", "ceiling", "4");
        assertThat(set("discord/1", "ceiling", "4")).isEmpty();
        assertThat(remove("discord/1", "visibility")).isEmpty();
        assertThat(store.edit("ada", List.of())).isEmpty();
        assertThat(store.recentChanges("discord/1", 10)).hasSize(1);
    }

    @Test
    void makes_several_edits_in_order() {
        var changes = store.edit("ada", List.of(
                new SettingEdit("discord/1", "ceiling", Optional.of("4")),
                new SettingEdit("discord/1/2", "ceiling", Optional.of("5")),
                new SettingEdit("discord/1", "ceiling", Optional.of("6"))));
        assertThat(changes).extracting(SettingChange::before).containsExactly(NOTHING, NOTHING, Optional.of("4"));
        assertThat(store.within("discord/1")).isEqualTo(
                Map.of("discord/1", Map.of("ceiling", "6"), "discord/1/2", Map.of("ceiling", "5")));
        assertThat(store.recentChanges("discord/1", 10)).isEqualTo(changes.reversed());
    }

    @Test
    void makes_all_edits_or_none() {
        var edits = List.of(new SettingEdit("discord/1", "ceiling", Optional.of("4")),
                new SettingEdit("discord/1", "ceiling", Optional.of("nul\0")));
        assertThatIllegalArgumentException().isThrownBy(() -> store.edit("ada", edits));
        assertThat(store.at("discord/1")).isEmpty();
        assertThat(store.recentChanges("discord/1", 10)).isEmpty();
    }

    @Test
    void a_failed_computation_of_edits_changes_nothing() {
        set("discord/1", "ceiling", "4");
        assertThatIllegalStateException().isThrownBy(() -> store.edit("ada", now -> {
            throw new IllegalStateException(now.at("discord/1").get("ceiling"));
        })).withMessage("4");
        assertThat(store.recentChanges("discord/1", 10)).hasSize(1);
        assertThat(set("discord/1", "ceiling", "5")).hasSize(1);
    }

    @Test
    void moves_a_place_with_inner_places_and_log() {
        set("telegram/chat:1", "ceiling", "4");
        set("telegram/chat:1/topic:2", "ceiling", "5");
        set("telegram/chat:10", "ceiling", "6");
        store.markLeft("telegram/chat:1");
        store.movePlace("telegram/chat:1", "telegram/chat:-100");
        store.movePlace("telegram/chat:1", "telegram/chat:-100");
        assertThat(store.within("telegram")).isEqualTo(Map.of("telegram/chat:-100", Map.of("ceiling", "4"),
                "telegram/chat:-100/topic:2", Map.of("ceiling", "5"), "telegram/chat:10", Map.of("ceiling", "6")));
        assertThat(store.at("telegram/chat:1")).isEmpty();
        assertThat(store.leftPlaces("telegram")).isEmpty();
        assertThat(store.recentChanges("telegram/chat:-100", 10)).extracting(SettingChange::place)
                .containsExactly("telegram/chat:-100/topic:2", "telegram/chat:-100");
    }

    @Test
    void moving_keeps_the_settings_of_the_new_place() {
        set("telegram/chat:1", "ceiling", "4");
        set("telegram/chat:1", "reply", "open");
        set("telegram/chat:2", "ceiling", "7");
        store.movePlace("telegram/chat:1", "telegram/chat:2");
        assertThat(store.within("telegram"))
                .isEqualTo(Map.of("telegram/chat:2", Map.of("ceiling", "7", "reply", "open")));
    }

    @Test
    void deletes_the_settings_of_a_place_that_was_left_long_ago() {
        set("discord/server:1", "ceiling", "4");
        set("discord/server:1/channel:2", "ceiling", "5");
        set("discord/server:10", "ceiling", "6");
        store.markLeft("discord/server:1");
        pass(Duration.ofDays(29));
        store.markLeft("discord/server:1");
        assertThat(store.placesLeftLongerThan(MONTH)).isEmpty();
        assertThat(store.deleteIfLeft("discord/server:1", MONTH)).isFalse();
        assertThat(store.within("discord")).hasSize(3);
        pass(Duration.ofDays(2));
        assertThat(store.placesLeftLongerThan(MONTH)).containsExactly("discord/server:1");
        assertThat(store.within("discord")).hasSize(3);
        assertThat(store.deleteIfLeft("discord/server:1", MONTH)).isTrue();
        assertThat(store.within("discord")).isEqualTo(Map.of("discord/server:10", Map.of("ceiling", "6")));
        assertThat(store.at("discord/server:1")).isEmpty();
        assertThat(store.recentChanges("discord", 10)).extracting(SettingChange::place)
                .containsExactly("discord/server:10");
        assertThat(store.placesLeftLongerThan(MONTH)).isEmpty();
        assertThat(store.deleteIfLeft("discord/server:1", MONTH)).isFalse();
    }

    @Test
    void keeps_the_settings_of_a_place_that_the_bot_rejoined() {
        set("discord/server:1", "ceiling", "4");
        store.markLeft("discord/server:1");
        store.markJoined("discord/server:1");
        pass(Duration.ofDays(31));
        assertThat(store.placesLeftLongerThan(MONTH)).isEmpty();
        assertThat(store.deleteIfLeft("discord/server:1", MONTH)).isFalse();
        assertThat(store.at("discord/server:1")).containsEntry("ceiling", "4");
    }

    @Test
    void lists_the_outermost_places_and_those_that_were_left() {
        set("discord/server:1/channel:2", "ceiling", "4");
        set("discord/server:10", "ceiling", "6");
        set("discord/server:3/channel:4", "ceiling", "6");
        store.edit("discord:1", List.of(new SettingEdit("discord/server:3/channel:4", "ceiling", Optional.empty())));
        set("discord0/server:1", "ceiling", "6");
        store.markLeft("discord/server:7");
        store.markLeft("telegram/chat:7");
        assertThat(store.outermostPlaces("discord")).containsExactly("discord/server:1", "discord/server:10",
                "discord/server:3");
        assertThat(store.leftPlaces("discord")).containsExactly("discord/server:7");
        assertThat(store.outermostPlaces("nowhere")).isEmpty();
    }

    @Test
    void returns_recent_changes_newest_first_up_to_the_limit() {
        for (var ceiling = 0; ceiling < 20; ceiling++) {
            set("discord/1", "ceiling", "" + ceiling);
        }
        assertThat(store.recentChanges("discord", 3)).extracting(change -> change.after().orElseThrow())
                .containsExactly("19", "18", "17");
        assertThat(store.recentChanges("discord", 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> store.recentChanges("discord", -1));
    }

    @Test
    void stores_the_progress_of_a_viewer() {
        assertThat(store.progress("discord/7")).isEmpty();
        store.setProgress("discord/7", Optional.of(3));
        assertThat(store.progress("discord/7")).contains(3);
        store.setProgress("discord/7", Optional.of(0));
        assertThat(store.progress("discord/7")).contains(0);
        store.setProgress("discord/7", Optional.empty());
        assertThat(store.progress("discord/7")).isEmpty();
    }

    @Test
    void stores_the_language_of_a_viewer_beside_their_progress() {
        store.setLanguage("discord/7", Optional.of("ko"));
        assertThat(store.viewer("discord/7")).isEqualTo(new ViewerSettings(Optional.empty(), Optional.of("ko")));
        store.setProgress("discord/7", Optional.of(3));
        store.setLanguage("discord/7", Optional.of("pt"));
        assertThat(store.viewer("discord/7")).isEqualTo(new ViewerSettings(Optional.of(3), Optional.of("pt")));
        store.setLanguage("discord/7", Optional.empty());
        assertThat(store.viewer("discord/7")).isEqualTo(watched(3));
    }

    @Test
    void returns_everything_stored_about_a_person() {
        var first = set("discord/1", "ceiling", "4");
        store.edit("bob", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("5"))));
        var last = set("telegram/1", "ceiling", "6");
        store.setProgress("ada", Optional.of(16));
        assertThat(store.viewerData("ada", 0, 9))
                .isEqualTo(new ViewerData(watched(16), 2, List.of(last.getFirst(), first.getFirst())));
        assertThat(store.viewerData("ada", 0, 1)).isEqualTo(new ViewerData(watched(16), 2, last));
        assertThat(store.viewerData("ada", 1, 9)).isEqualTo(new ViewerData(watched(16), 2, first));
    }

    @Test
    void forgets_a_person_but_keeps_their_changes_without_a_name() {
        set("discord/1", "ceiling", "4");
        store.edit("bob", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("5"))));
        store.setProgress("ada", Optional.of(16));
        store.setLanguage("ada", Optional.of("ko"));
        store.setProgress("bob", Optional.of(2));
        store.forget("ada");
        store.forget("ada");
        assertThat(store.viewerData("ada", 0, 9)).isEqualTo(new ViewerData(ViewerSettings.NONE, 0, List.of()));
        assertThat(store.progress("ada")).isEmpty();
        assertThat(store.progress("bob")).contains(2);
        assertThat(store.at("discord/1")).containsEntry("ceiling", "5");
        assertThat(store.recentChanges("discord/1", 10)).extracting(SettingChange::actor).containsExactly("bob", "");
    }

    @Test
    void returned_maps_are_unmodifiable() {
        set("discord/1", "ceiling", "4");
        assertThat(store.at("discord/1")).isUnmodifiable();
        assertThat(store.within("discord/1").get("discord/1")).isUnmodifiable();
    }

    @Test
    void a_closed_store_is_unavailable() {
        store.close();
        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.at("discord/1"));
    }

    private static ViewerSettings watched(int episode) {
        return new ViewerSettings(Optional.of(episode), Optional.empty());
    }
}
