package okaybot.settings.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.settings.SettingEdit;
import okaybot.settings.StoreKind;
import okaybot.settings.jdbc.JdbcSettingsStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// A new version can run beside an old one, on the same database.
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    /// So often that PostgreSQL plans a statement once and for all.
    private static final int OFTEN = 8;

    @TempDir
    private Path folder;

    private static List<Path> migrations() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    private static int number(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
    }

    @Test
    void what_is_released_is_never_edited() throws Exception {
        var digests = new ArrayList<String>();
        for (var migration : migrations()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(migration));
            digests.add(HexFormat.of().formatHex(digest) + "  " + migration.getFileName());
        }
        assertThat(digests)
                .as("Databases have these migrations already. One that was edited has to be taken back, and what"
                        + " it changes put into a new one. A new one has to be added to "
                        + RELEASED.resolve("migrations.txt"))
                .containsExactlyElementsOf(Files.readAllLines(RELEASED.resolve("migrations.txt")));
    }

    @Test
    void each_adds_only_unless_it_begins_a_new_hundred() throws Exception {
        for (var migration : migrations()) {
            if (number(migration) % 100 != 0) {
                assertThat(Files.readString(migration)).as("An old version may run beside it").doesNotContainPattern(
                        "(?i)\\b(DROP|RENAME|TRUNCATE|DELETE|UPDATE|(ALTER|MODIFY) +(COLUMN +)?\\w+ +(TYPE|SET))\\b");
            }
        }
    }

    static Stream<Arguments> released() throws IOException {
        var numbers = migrations().stream().map(MigrationsTest::number).toList();
        return Stream.of(StoreKind.IN_SQLITE, StoreKind.IN_POSTGRESQL)
                .flatMap(kept -> numbers.stream().map(number -> Arguments.of(kept, number)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void an_old_version_goes_on_while_a_new_one_migrates(StoreKind kept, int version) throws Exception {
        var url = kept.url(folder);
        Flyway.configure().dataSource(url, null, null).locations("filesystem:" + MIGRATIONS)
                .placeholders(Map.of("bytewise", DatabaseDialect.of(url).bytewiseCollation())).target("" + version)
                .load().migrate();
        try (var old = DriverManager.getConnection(url)) {
            var statements = prepare(old, version);
            execute(statements, OFTEN);
            try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
                execute(statements, 1);
                assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
                assertThat(store.progress("ada")).contains(3);
                assertThat(store.recentChanges("discord/1", 100)).hasSize(OFTEN + 1);
            }
        }
    }

    private static List<PreparedStatement> prepare(Connection connection, int version)
            throws IOException, SQLException {
        var statements = new ArrayList<PreparedStatement>();
        for (var number : migrations().stream().map(MigrationsTest::number).filter(it -> it <= version).toList()) {
            var text = Files.readAllLines(RELEASED.resolve("V" + number + ".sql")).stream()
                    .filter(line -> !line.startsWith("--")).collect(joining("\n"));
            for (var sql : Arrays.stream(text.split(";", -1)).filter(sql -> !sql.isBlank()).toList()) {
                statements.add(connection.prepareStatement(sql));
            }
        }
        return statements;
    }

    private static void execute(List<PreparedStatement> statements, int times) throws SQLException {
        for (var time = 0; time < times; time++) {
            for (var statement : statements) {
                statement.execute();
                // To the end: SQLite commits no sooner.
                try (var rows = statement.getResultSet()) {
                    while (rows != null && rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    /// As if a newer version had run on the database.
    private static void migrateFurther(String url, int to) throws Exception {
        try (var database = Database.open(url)) {
            database.jdbi().useHandle(handle -> {
                handle.execute("ALTER TABLE change ADD COLUMN reason TEXT");
                handle.execute("CREATE TABLE post (id TEXT NOT NULL PRIMARY KEY)");
                handle.execute("""
                        INSERT INTO flyway_schema_history
                        SELECT %1$d, '%1$d', 'later', type, 'V%1$d__later.sql', 7, installed_by, installed_on, 1, TRUE
                        FROM flyway_schema_history WHERE version = '1'
                        """.formatted(to));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = "IN_.*")
    void an_old_version_starts_beside_a_newer_one_that_has_only_added(StoreKind kept) throws Exception {
        var url = kept.url(folder);
        migrateFurther(url, 99);
        try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
            store.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("4"))));
            assertThat(store.recentChanges("discord/1", 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ANY, names = "IN_.*")
    void an_old_version_does_not_start_where_a_newer_one_has_changed_what_was_there(StoreKind kept) throws Exception {
        var url = kept.url(folder);
        migrateFurther(url, 100);
        assertThatExceptionOfType(DatabaseUnusableException.class).isThrownBy(() -> Database.open(url))
                .withMessage(DatabaseDialect.of(url).name() + " was made by a newer version of Okaybot.");
    }
}
