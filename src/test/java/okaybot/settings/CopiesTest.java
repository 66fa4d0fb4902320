package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a store that a bot has open all the while.
class CopiesTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    private Path folder;
    private String url = "";
    private JdbcStore store;

    @BeforeEach
    void open() throws DatabaseUnusable {
        url = Sqlite.SCHEME + folder.resolve("okaybot.db");
        store = new JdbcStore(Database.open(url), NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void set(String value) {
        store.edit("admin", List.of(new Edit("place", "key", Optional.of(value))));
    }

    @Test
    void what_was_set_when_it_was_copied_holds_again_after_it_is_put_back() throws Exception {
        set("old");
        store.setProgress("viewer", Optional.of(7));
        var copy = folder.resolve("it's a copy.db");
        Copies.of(url).copyTo(copy);
        set("new");
        store.forget("viewer");

        var before = Copies.of(url).restore(copy, NOON);

        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(store.progress("viewer")).contains(7);
        assertThat(before).hasFileName("before-2026-11-22T12-00-00Z.db");
        set("newest");
        assertThat(store.log("place", 9)).extracting(change -> change.after().orElseThrow())
                .containsExactly("newest", "old");
        try (var kept = new JdbcStore(Database.open(Sqlite.SCHEME + before), NOON)) {
            assertThat(kept.at("place")).isEqualTo(Map.of("key", "new"));
        }
    }

    @Test
    void nothing_is_overwritten_by_a_copy() throws Exception {
        var copy = Files.writeString(folder.resolve("notes.txt"), "precious");
        assertThatThrownBy(() -> Copies.of(url).copyTo(copy)).isInstanceOf(DatabaseUnusable.class)
                .hasMessage(copy + " is there already; name a file that is not.");
        assertThat(copy).hasContent("precious");
    }

    @Test
    void what_is_no_backup_changes_nothing() throws Exception {
        set("old");
        var nonsense = Files.writeString(folder.resolve("notes.txt"),
                "no database at all, just some words. ".repeat(99));
        var nowhere = folder.resolve("nowhere.db");
        assertThatThrownBy(() -> Copies.of(url).restore(nonsense, NOON)).isInstanceOf(DatabaseUnusable.class)
                .hasMessage("The database " + nonsense + " is no SQLite database.");
        assertThatThrownBy(() -> Copies.of(url).restore(nowhere, NOON)).isInstanceOf(DatabaseUnusable.class)
                .hasMessage("There is no file " + nowhere + ".");
        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(folder).isDirectoryNotContaining("glob:**/{restoring,before}*");
    }

    @Test
    void only_a_file_can_be_copied_so() {
        assertThatThrownBy(() -> Copies.of("jdbc:postgresql://db/okaybot")).isInstanceOf(DatabaseUnusable.class)
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> Copies.of(Sqlite.SCHEME + folder.resolve("none.db")))
                .isInstanceOf(DatabaseUnusable.class).hasMessageEndingWith("none.db does not exist yet.");
    }
}
