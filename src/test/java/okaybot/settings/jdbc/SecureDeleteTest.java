package okaybot.settings.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a person is forgotten, nothing about them is left in the database files, not even in unused parts.
class SecureDeleteTest {
    private static final int PEOPLE = 600;
    private static final int FORGOTTEN = 40;

    private final Random random = new Random(42);
    private final Path folder;
    private final SettingsStore store;

    SecureDeleteTest(@TempDir Path folder) throws DatabaseUnusableException {
        this.folder = folder;
        this.store = new JdbcSettingsStore(Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db")),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Ids of different lengths, none of which contains another.
    private static String person(int number) {
        return "discord/<" + "문".repeat(number % 5) + "x".repeat(number % 41) + number + ">";
    }

    private boolean isInAnyFile(String text) throws IOException {
        var bytes = new String(text.getBytes(UTF_8), ISO_8859_1);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.readString(file, ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void storeDataOf(int person) {
        store.setProgress(person(person), Optional.of(person % 17));
        var edits = IntStream.range(0, random.nextInt(1, 8))
                .mapToObj(_ -> new SettingEdit("place/" + random.nextInt(50),
                        "key", Optional.of("v".repeat(random.nextInt(300)))))
                .toList();
        store.edit(person(person), edits);
    }

    @Test
    void data_is_in_the_file_until_it_is_forgotten() throws IOException {
        storeDataOf(1);
        assertThat(isInAnyFile(person(1))).isTrue();
        store.forget(person(1));
        assertThat(isInAnyFile(person(1))).isFalse();
    }

    @Test
    void deleted_progress_and_language_are_gone_from_the_file() throws IOException {
        store.setProgress("discord/<1>", Optional.of(3));
        store.setProgress("discord/<1>", Optional.empty());
        store.setLanguage("discord/<1>", Optional.of("ko"));
        store.setLanguage("discord/<1>", Optional.empty());
        assertThat(isInAnyFile("discord/<1>")).isFalse();
    }

    @Test
    void nothing_is_left_after_many_changes() throws IOException {
        var people = IntStream.range(0, PEOPLE).boxed().collect(toCollection(ArrayList::new));
        people.forEach(this::storeDataOf);
        Collections.shuffle(people, random);
        for (var forgotten : people.subList(0, FORGOTTEN)) {
            store.forget(person(forgotten));
            assertThat(isInAnyFile(person(forgotten))).as("person %s", forgotten).isFalse();
            storeDataOf(people.get(random.nextInt(FORGOTTEN, PEOPLE)));
        }
    }
}
