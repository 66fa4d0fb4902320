package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okaybot.settings.SettingEdit;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.jdbc.JdbcSettingsStore;
import okaybot.testing.PostgresServer;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Which databases can be opened, and the sentence that says why one cannot.
@Order(2)
class DatabaseTest {
    private static final String SECRET = "correct-horse";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("okaybot.db");
    }

    private String sqlite() {
        return "jdbc:sqlite:" + file();
    }

    private static void fill(String url) throws DatabaseUnusableException {
        try (var store = new JdbcSettingsStore(Database.open(url), InstantSource.system())) {
            var edits = IntStream.range(0, 500)
                    .mapToObj(number -> new SettingEdit("discord/1", "key" + number, Optional.of("v".repeat(100))))
                    .toList();
            store.edit("ada", edits);
        }
    }

    private static void assertUnusable(String url, String sentence) {
        assertThatExceptionOfType(DatabaseUnusableException.class).isThrownBy(() -> Database.open(url).close())
                .withMessage(sentence)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(SECRET));
    }

    @Test
    void creates_the_folder_of_a_file() throws DatabaseUnusableException {
        var file = folder.resolve("a/b c/okaybot.db");
        fill("jdbc:sqlite:" + file);
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "okaybot.db", "jdbc:mysql://root:" + SECRET + "@localhost/okaybot", "jdbc:h2:mem:"})
    void rejects_an_unknown_url(String url) {
        assertUnusable(url, "The database URL must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":memory:", "file:a.db", "?open_mode=1", "a\0b"})
    void rejects_a_url_without_a_file(String name) {
        assertUnusable("jdbc:sqlite:" + name, "jdbc:sqlite: must be followed by the path of a file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/what?/okaybot.db", "/tmp/a?b=c/okaybot.db", "data/a?b"})
    void rejects_a_path_with_a_question_mark(String path) {
        assertUnusable("jdbc:sqlite:" + path, "The path of an SQLite database cannot contain a question mark: " + path);
    }

    @Test
    void takes_the_permissions_of_others_away() throws Exception {
        fill(sqlite());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        fill("jdbc:sqlite:" + folder.resolve("new/okaybot.db"));
        fill(sqlite() + "?busy_timeout=1000");
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("new/okaybot.db"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void reports_a_folder_that_cannot_be_created() throws IOException {
        var blocker = Files.createFile(folder.resolve("blocker"));
        assertUnusable("jdbc:sqlite:" + blocker.resolve("okaybot.db"),
                "The folder " + blocker + " of the database cannot be created (FileAlreadyExistsException).");
    }

    @Test
    void reports_a_folder_in_place_of_the_file() throws IOException {
        Files.createDirectory(file());
        assertUnusable(sqlite(),
                "The database " + file() + " cannot be opened: the file and its folder must be writable.");
    }

    @Test
    void reports_a_read_only_file() throws Exception {
        fill(sqlite());
        try (var _ = ReadOnlyFile.make(file())) {
            assertUnusable(sqlite(), "The database " + file() + " cannot be written.");
        }
    }

    @Test
    void a_full_disk_changes_nothing() throws DatabaseUnusableException {
        try (var store = new JdbcSettingsStore(Database.open(sqlite() + "?max_page_count=80"),
                InstantSource.system())) {
            var edits = IntStream.range(0, 400)
                    .mapToObj(number -> new SettingEdit("discord/1", "key" + number, Optional.of("v".repeat(500))))
                    .toList();
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> store.edit("ada", edits))
                    .withStackTraceContaining("SQLITE_FULL");
            assertThat(store.at("discord/1")).isEmpty();
            assertThat(store.edit("ada", edits.subList(0, 1))).hasSize(1);
        }
    }

    @Test
    void reports_a_full_disk() throws DatabaseUnusableException {
        var full = new SQLiteException("", SQLiteErrorCode.SQLITE_FULL);
        assertThat(Database.dialect(sqlite()).describe(full))
                .isEqualTo("The database " + file() + " cannot grow: the disk is full.");
    }

    @Test
    void reports_a_file_that_is_not_a_database() throws IOException {
        Files.writeString(file(), "This is a letter. ".repeat(100));
        assertUnusable(sqlite(), "The database " + file() + " is not an SQLite database.");
    }

    @Test
    void reports_a_damaged_file() throws Exception {
        fill(sqlite());
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[20_000]), 5_000);
        }
        assertUnusable(sqlite(), "The database " + file() + " is damaged.");
    }

    @Test
    void reports_a_truncated_file() throws Exception {
        fill(sqlite());
        try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file()) / 2);
        }
        assertUnusable(sqlite(), "The database " + file() + " is damaged.");
    }

    @Test
    void reports_unknown_tables() throws Exception {
        try (var connection = DriverManager.getConnection(sqlite());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE photo (name TEXT)");
        }
        assertUnusable(sqlite(), "The database " + file() + " contains tables that Okaybot did not create.");
    }

    @Test
    void reports_an_unreachable_server() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertUnusable("jdbc:postgresql://localhost:%s/okaybot?user=ada&password=%s".formatted(port, SECRET),
                "The PostgreSQL database okaybot at localhost:" + port + " cannot be reached.");
    }

    @Test
    void reports_a_rejected_password() throws IOException {
        var database = PostgresServer.createEmptyDatabase();
        PostgresServer.createUserWithPassword("guarded", "another-" + SECRET);
        assertUnusable(
                "jdbc:postgresql://localhost:%s/%s?user=guarded&password=%s".formatted(PostgresServer.port(), database,
                        SECRET),
                "The PostgreSQL database %s at localhost:%s rejects the user or the password."
                        .formatted(database, PostgresServer.port()));
        assertUnusable("jdbc:postgresql://localhost:%s/%s?user=guarded".formatted(PostgresServer.port(), database),
                "The PostgreSQL database %s at localhost:%s rejects the user or the password.".formatted(database,
                        PostgresServer.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void reports_a_server_without_encryption(String mode) {
        var database = PostgresServer.createEmptyDatabase();
        assertUnusable(PostgresServer.url(database) + "&password=" + SECRET + "&sslmode=" + mode,
                ("The PostgreSQL database %s at localhost:%s cannot be reached with encryption, see sslmode in its URL: "
                        + "The server does not support SSL.").formatted(database, PostgresServer.port()));
    }

    @Test
    void reports_a_user_whom_the_server_lets_in_only_with_encryption() throws IOException {
        var database = PostgresServer.createEmptyDatabase();
        PostgresServer.createUserWithPassword("encrypted", SECRET, "hostssl");
        assertThatExceptionOfType(DatabaseUnusableException.class)
                .isThrownBy(() -> Database
                        .open("jdbc:postgresql://localhost:%s/%s?user=encrypted&password=%s&sslmode=disable"
                                .formatted(PostgresServer.port(), database, SECRET)))
                .withMessageContaining(" does not let this user in from here, see its pg_hba.conf: ")
                .withMessageContaining("no encryption");
    }

    @Test
    void reports_a_missing_database() {
        assertUnusable(PostgresServer.url("nowhere"),
                "The PostgreSQL database nowhere at localhost:" + PostgresServer.port() + " does not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//ada:" + SECRET + "@localhost/okaybot", "//localhost:port/okaybot"})
    void rejects_a_malformed_postgresql_url(String rest) {
        assertUnusable("jdbc:postgresql:" + rest,
                "A PostgreSQL URL must be jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD.");
    }

    @Test
    void the_locks_of_an_instance_whose_machine_died_do_not_stay() throws Exception {
        try (var database = Database.open(PostgresServer.url(PostgresServer.createEmptyDatabase()));
                var handle = database.jdbi().open()) {
            assertThat(handle.createQuery("SHOW idle_in_transaction_session_timeout").mapTo(String.class).one())
                    .isEqualTo("5s");
        }
    }

    @Test
    void two_instances_can_start_at_the_same_time() throws Exception {
        var url = PostgresServer.url(PostgresServer.createEmptyDatabase());
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Database> start = () -> Database.open(url);
            assertThat(threads.invokeAll(List.of(start, start))).hasSize(2)
                    .allSatisfy(started -> started.get().close());
        }
    }
}
