package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void what_a_killed_restore_has_left_does_not_matter() throws Exception {
        set("old");
        SqliteBackup.of(url).backUpTo(folder.resolve("copy.db"));
        set("new");
        for (var name : List.of("restoring.db", "restoring.db-wal", "restoring.db-shm")) {
            Files.writeString(folder.resolve(name), "half a page");
        }
        var killed = Files.createDirectory(folder.resolve("restoring-1"));
        Files.writeString(killed.resolve("copy.db"), "half a page");
        SqliteBackup.of(url).restore(folder.resolve("copy.db"), NOON);
        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(folder).isDirectoryNotContaining("glob:**/restoring-*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restoring.db", "restoring-1/copy.db"})
    void a_file_that_a_killed_restore_has_left_can_be_restored_and_stays(String name) throws Exception {
        set("old");
        var backup = folder.resolve(name);
        Files.createDirectories(backup.getParent());
        SqliteBackup.of(url).backUpTo(backup);
        var bytes = Files.readAllBytes(backup);
        set("new");
        var before = SqliteBackup.of(url).restore(backup, NOON);
        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
        assertThat(backup).hasBinaryContent(bytes);
        // In the same second.
        assertThat(SqliteBackup.of(url).restore(backup, NOON)).isNotEqualTo(before);
        assertThat(backup).hasBinaryContent(bytes);
    }

    @Test
    void the_database_itself_and_an_empty_file_are_no_backups() throws Exception {
        set("old");
        var link = Files.createSymbolicLink(folder.resolve("link.db"), folder.resolve("okaybot.db"));
        assertThatThrownBy(() -> SqliteBackup.of(url).restore(link, NOON))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessage(link + " is the database itself; choose a backup.");
        var empty = Files.createFile(folder.resolve("empty.db"));
        assertThatThrownBy(() -> SqliteBackup.of(url).restore(empty, NOON))
                .isInstanceOf(DatabaseUnusableException.class).hasMessage(empty + " is empty; choose another backup.");
        assertThat(store.at("place")).isEqualTo(Map.of("key", "old"));
    }

    @Test
    void two_restores_do_not_run_at_once() throws Exception {
        var copy = folder.resolve("copy.db");
        SqliteBackup.of(url).backUpTo(copy);
        try (var _ = RestoreFolder.create(folder, copy)) {
            assertThatThrownBy(() -> SqliteBackup.of(url).restore(copy, NOON))
                    .isInstanceOf(DatabaseUnusableException.class)
                    .hasMessage("Another restore is running; wait until it has ended.");
        }
        assertThat(SqliteBackup.of(url).restore(copy, NOON)).exists();
    }

    @Test
    void only_the_owner_can_read_the_database_and_its_copies() throws Exception {
        set("old");
        var copy = folder.resolve("copy.db");
        SqliteBackup.of(url).backUpTo(copy);
        var before = SqliteBackup.of(url).restore(copy, NOON);
        for (var file : List.of(folder.resolve("okaybot.db"), folder.resolve("okaybot.db-wal"), copy, before)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString())
                    .isEqualTo("rw-------");
        }
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
