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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// An old and a new version can use the same database at the same time.
@Order(3)
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final Path RELEASED = Path.of("src/test/resources/released");
    /// Enough executions for PostgreSQL to switch to a cached plan.
    private static final int EXECUTIONS = 8;

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
    void released_migrations_are_never_edited() throws Exception {
        var digests = new ArrayList<String>();
        for (var migration : migrations()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(migration));
            digests.add(HexFormat.of().formatHex(digest) + "  " + migration.getFileName());
        }
        assertThat(digests)
                .as("Existing databases have these migrations already. Restore an edited one and put the change"
                        + " into a new one. Add the checksum of a new one to "
                        + RELEASED.resolve("migrations.txt"))
                .containsExactlyElementsOf(Files.readAllLines(RELEASED.resolve("migrations.txt")));
    }

    @Test
    void migrations_only_add_unless_they_start_a_new_hundred() throws Exception {
        for (var migration : migrations()) {
            if (number(migration) % 100 != 0) {
                assertThat(Files.readString(migration)).as("An old version may use the database at the same time")
                        .doesNotContainPattern(
                                "(?i)\\b(DROP|RENAME|TRUNCATE|DELETE|UPDATE|(ALTER|MODIFY) +(COLUMN +)?\\w+ +(TYPE|SET))\\b");
            }
        }
    }

    @Test
    void the_newest_migration_is_known_without_flyway() throws IOException {
        assertThat(migrations().stream().mapToInt(MigrationsTest::number).max())
                .hasValue(Integer.parseInt(SchemaMigration.NEWEST));
    }

    @Test
    void a_current_database_needs_no_flyway_but_a_failed_migration_is_told() throws Exception {
        var url = StoreKind.SQLITE.emptyUrl(folder);
        Database.open(url).close();
        // Flyway would refuse this.
        updateHistory(url, "checksum = 1 WHERE version = '2'");
        Database.open(url).close();
        updateHistory(url, "success = FALSE WHERE version = '3'");
        assertThatExceptionOfType(DatabaseUnusableException.class).isThrownBy(() -> Database.open(url));
    }

    private static void updateHistory(String url, String change) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET " + change);
        }
    }

    static Stream<Arguments> released() throws IOException {
        var numbers = migrations().stream().map(MigrationsTest::number).toList();
        return Stream.of(StoreKind.SQLITE, StoreKind.POSTGRESQL)
                .flatMap(kind -> numbers.stream().map(number -> Arguments.of(kind, number)));
    }

    @ParameterizedTest
    @MethodSource("released")
    void an_old_version_keeps_working_while_a_new_one_migrates(StoreKind kind, int version) throws Exception {
        var url = kind.emptyUrl(folder);
        Flyway.configure().dataSource(url, null, null).locations("filesystem:" + MIGRATIONS)
                .placeholders(Map.of("bytewise", Database.dialect(url).bytewiseCollation())).target("" + version)
                .load().migrate();
        try (var old = DriverManager.getConnection(url)) {
            var statements = prepare(old, version);
            execute(statements, EXECUTIONS);
            try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
                execute(statements, 1);
                assertThat(store.at("discord/1")).isEqualTo(Map.of("ceiling", "4"));
                assertThat(store.progress("ada")).contains(3);
                assertThat(store.recentChanges("discord/1", 100)).hasSize(EXECUTIONS + 1);
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
                // Read to the end, or SQLite does not commit.
                try (var rows = statement.getResultSet()) {
                    while (rows != null && rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }

    /// Changes the database as a newer version would.
    private static void migrateAsNewerVersion(String url, int to) throws Exception {
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
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void an_old_version_starts_if_a_newer_one_only_added_to_the_schema(StoreKind kind) throws Exception {
        var url = kind.emptyUrl(folder);
        migrateAsNewerVersion(url, 99);
        try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
            store.edit("ada", List.of(new SettingEdit("discord/1", "ceiling", Optional.of("4"))));
            assertThat(store.recentChanges("discord/1", 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void an_old_version_does_not_start_if_a_newer_one_changed_existing_tables(StoreKind kind) throws Exception {
        var url = kind.emptyUrl(folder);
        migrateAsNewerVersion(url, 100);
        assertThatExceptionOfType(DatabaseUnusableException.class).isThrownBy(() -> Database.open(url))
                .withMessage(Database.dialect(url).name() + " was made by a newer version of Okaybot.");
    }
}
