package okaybot.unanswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okaybot.place.Place;
import okaybot.settings.database.Database;
import okaybot.settings.jdbc.JdbcUnansweredStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnansweredQuestionsTest {
    private static final Place SERVER = Place.parse("discord/server:1");
    private static final Place CHANNEL = Place.parse("discord/server:1/channel:7");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private Database database;
    private UnansweredQuestions questions;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:sqlite:" + folder.resolve("okaybot.db"));
        questions = open(List.of("token"));
    }

    private UnansweredQuestions open(List<String> secrets) {
        return new UnansweredQuestions(new JdbcUnansweredStore(database), KeyedHash.of(secrets), now::get);
    }

    @AfterEach
    void close() {
        questions.close();
        database.close();
    }

    private List<String> rows() {
        return database.jdbi().withHandle(handle -> handle
                .createQuery(
                        "SELECT place || ' ' || digest || ' ' || coalesce(words, '-') || ' ' || askers || ' ' || last_day"
                                + " FROM unanswered")
                .mapTo(String.class).list());
    }

    @Test
    void the_words_of_three_people_are_shown_in_the_whole_server() {
        questions.count(CHANNEL, "discord:ada", "Who is it?");
        questions.count(SERVER, "discord:bob", "who is IT");
        questions.count(CHANNEL, "discord:eve", "who is it...");
        await().untilAsserted(() -> assertThat(questions.mostAsked(SERVER, 10)).singleElement()
                .extracting(UnansweredQuestion::words).isEqualTo("who is it"));
        assertThat(questions.mostAsked(CHANNEL, 10)).hasSize(1);
        assertThat(questions.countHidden(CHANNEL)).isZero();
    }

    @Test
    void nothing_that_is_stored_tells_who_asked_or_what() {
        questions.count(CHANNEL, "discord:ada", "Who is it?");
        questions.count(CHANNEL, "discord:ada", "What is it?");
        questions.close();
        assertThat(rows()).hasSize(2)
                .allMatch(row -> row.matches("discord/server:1 [0-9a-f]{32} - [0-9a-f]{32} 20513"));
        assertThat(rows().stream().map(row -> row.replaceFirst(".* (\\S+) \\S+$", "$1"))).doesNotHaveDuplicates();
    }

    @Test
    void the_hashes_depend_on_the_secrets() {
        var hash = KeyedHash.of(List.of("token", "other")).of("who is it");
        assertThat(KeyedHash.of(List.of("other", "token")).of("who is it")).isEqualTo(hash);
        assertThat(KeyedHash.of(List.of("token")).of("who is it")).isNotEqualTo(hash);
        assertThat(KeyedHash.of(List.of()).of("who is it")).isNotEqualTo(KeyedHash.of(List.of()).of("who is it"));
    }

    @Test
    void private_chats_are_not_counted() {
        questions.count(Place.privateChat("discord"), "discord:ada", "Who is it?");
        questions.count(CHANNEL, "discord:ada", "Call 010 1234 5678?");
        questions.close();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_person_can_be_forgotten() {
        questions.count(CHANNEL, "discord:ada", "Who is it?");
        await().until(() -> questions.countOf("discord:ada") == 1);
        assertThat(questions.countOf("discord:bob")).isZero();
        questions.forget("discord:ada");
        assertThat(rows()).isEmpty();
    }

    @Test
    void without_a_database_nothing_is_counted_and_nobody_waits() {
        database.close();
        questions.count(CHANNEL, "discord:ada", "Who is it?");
        questions.close();
    }
}
