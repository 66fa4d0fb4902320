package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.settings.jdbc.JdbcSettingsStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a store that a bot is using.
class SqliteBackupTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    private Path folder;
    private String url = "";
    private JdbcSettingsStore store;

    @BeforeEach
    void open() throws DatabaseUnusableException {
        url = SqliteDialect.SCHEME + folder.resolve("okaybot.db");
        store = new JdbcSettingsStore(Database.open(url), NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void set(String value) {
        store.edit("admin", List.of(new SettingEdit("place", "key", Optional.of(value))));
    }

    @Test
    void restoring_a_backup_brings_back_its_settings() throws Exception {
        set("old");
        store.setProgress("viewer", Optional.of(7));
        var copy = folder.resolve("it's a copy.db");
        SqliteBackup.of(url).backUpTo(copy);
        set("new");
        store.forget("viewer");

        var before = SqliteBackup.of(url).restore(copy, NOON);

        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(store.progress("viewer")).contains(7);
        assertThat(before).hasFileName("before-2026-11-22T12-00-00Z.db");
        set("newest");
        assertThat(store.recentChanges("place", 9)).extracting(change -> change.after().orElseThrow())
                .containsExactly("newest", "old");
        try (var replaced = new JdbcSettingsStore(Database.open(SqliteDialect.SCHEME + before), NOON)) {
            assertThat(replaced.at("place")).isEqualTo(Map.of("key", "new"));
        }
    }

    @Test
    void a_backup_overwrites_no_file() throws Exception {
        var copy = Files.writeString(folder.resolve("notes.txt"), "precious");
        assertThatThrownBy(() -> SqliteBackup.of(url).backUpTo(copy)).isInstanceOf(DatabaseUnusableException.class)
                .hasMessage(copy + " already exists; choose another file.");
        assertThat(copy).hasContent("precious");
    }

    @Test
    void a_file_that_is_not_a_backup_changes_nothing() throws Exception {
        set("old");
        var nonsense = Files.writeString(folder.resolve("notes.txt"),
                "no database at all, just some words. ".repeat(99));
        var nowhere = folder.resolve("nowhere.db");
        assertThatThrownBy(() -> SqliteBackup.of(url).restore(nonsense, NOON))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessage("The database " + nonsense + " is not an SQLite database.");
        assertThatThrownBy(() -> SqliteBackup.of(url).restore(nowhere, NOON))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessage("There is no file " + nowhere + ".");
        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(folder).isDirectoryNotContaining("glob:**/{restoring,before}*");
    }

    @Test
    void only_sqlite_files_can_be_backed_up() {
        assertThatThrownBy(() -> SqliteBackup.of("jdbc:postgresql://db/okaybot"))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> SqliteBackup.of(SqliteDialect.SCHEME + folder.resolve("none.db")))
                .isInstanceOf(DatabaseUnusableException.class).hasMessageEndingWith("none.db does not exist yet.");
    }
}
