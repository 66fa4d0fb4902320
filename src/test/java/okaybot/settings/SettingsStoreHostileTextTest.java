package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text with special characters is stored unchanged; text that no database can store is rejected.
class SettingsStoreHostileTextTest extends SettingsStoreContract {
    private static final List<String> TEXTS = List.of("", " ", "'", "''", "\"", "`", "\\", "\\'", "--", ";", "/*", "%",
            "_", "?", ":place", "${x}", "$1", "$$", "<value>", "{}", "'; DROP TABLE setting; --",
            "' OR '1'='1", "null", "NULL", "\n\r\t", "\u0001\u0007\u001b\u0085", "\u200b\u202e\ufeff\u2028", "é",
            "e\u0301",
            "문강태", "👨‍👩‍👧", "\uffff", "\udbff\udfff");

    SettingsStoreHostileTextTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
    }

    @Test
    void text_is_stored_unchanged() {
        for (var text : TEXTS) {
            var place = "place/" + text;
            var edits = List.of(new SettingEdit(place, text, Optional.of(text)));
            var changes = store.edit(text, edits);
            assertThat(store.at(place)).isEqualTo(Map.of(text, text));
            assertThat(store.within(place)).isEqualTo(Map.of(place, Map.of(text, text)));
            assertThat(store.recentChanges(place, 10)).isEqualTo(changes);
            store.setProgress(text, Optional.of(1));
            assertThat(store.viewerData(text, 0, 9)).isEqualTo(new ViewerData(watched(1), 1, changes));
            store.forget(text);
            assertThat(store.progress(text)).isEmpty();
        }
        assertThat(store.within("place")).hasSameSizeAs(TEXTS);
    }

    @Test
    void similar_keys_are_different() {
        for (var text : TEXTS) {
            set("discord/1", text, text);
        }
        assertThat(store.at("discord/1")).hasSameSizeAs(TEXTS).allSatisfy(
                (key, value) -> assertThat(value).isEqualTo(key));
    }

    @Test
    void the_longest_keys_and_values_are_not_truncated() {
        var random = new Random(7);
        var key = random.ints(499, 0x1, 0xd800).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
        var value = key + "x";
        set("discord/1", key, value);
        set("discord/1", key + "y", key);
        assertThat(store.at("discord/1")).isEqualTo(Map.of(key, value, key + "y", key));
        remove("discord/1", key);
        assertThat(store.at("discord/1")).isEqualTo(Map.of(key + "y", key));
        assertThat(store.recentChanges("discord/1", 1).getFirst().before()).contains(value);
    }

    @Test
    void longer_keys_and_values_are_rejected() {
        var tooLong = "x".repeat(501);
        assertThatIllegalArgumentException().isThrownBy(() -> set("discord/1", tooLong, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> set("discord/1", "", tooLong));
        assertThat(store.at("discord/1")).isEmpty();
    }

    @Test
    void text_that_cannot_be_stored_is_rejected() {
        for (var text : List.of("\0", "a\0b", "\ud800", "\udc00", "\udc00\ud800")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.at(text));
            assertThatIllegalArgumentException().isThrownBy(() -> store.within(text));
            assertThatIllegalArgumentException().isThrownBy(() -> store.recentChanges(text, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> store.progress(text));
            assertThatIllegalArgumentException().isThrownBy(() -> store.setProgress(text, Optional.of(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> store.viewerData(text, 0, 9));
            assertThatIllegalArgumentException().isThrownBy(() -> store.forget(text));
            assertThatIllegalArgumentException().isThrownBy(() -> set("discord/1", text, ""));
            assertThatIllegalArgumentException().isThrownBy(() -> set("discord/1", "", text));
        }
    }

    private static ViewerSettings watched(int episode) {
        return new ViewerSettings(Optional.of(episode), Optional.empty());
    }
}
