package okaybot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import okaybot.settings.database.DatabaseUnusableException;
import okaybot.settings.jdbc.JdbcUnansweredStore;
import okaybot.unanswered.AskedQuestion;
import okaybot.unanswered.UnansweredQuestion;
import okaybot.unanswered.UnansweredStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnansweredStoreTest extends DatabaseStoreContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final UnansweredStore store;

    UnansweredStoreTest(StoreKind kind, @TempDir Path folder) throws DatabaseUnusableException {
        super(kind, folder);
        this.store = new JdbcUnansweredStore(database);
    }

    private void ask(String place, String words, String person, LocalDate day) {
        store.add(new AskedQuestion(place, "digest of " + words.replace(' ', '-'),
                asker(person).apply("digest of " + words.replace(' ', '-')).replace(' ', '-'), words, day));
    }

    private void ask(String words, String... people) {
        for (var person : people) {
            ask(SERVER, words, person, DAY);
        }
    }

    private static UnaryOperator<String> asker(String person) {
        return digest -> (person + "/" + digest).replace(' ', '-');
    }

    private List<UnansweredQuestion> questions() {
        return store.mostAsked(SERVER, DAY.minusDays(UnansweredStore.RETENTION_DAYS), 10);
    }

    private int hidden() {
        return store.countHidden(SERVER, DAY.minusDays(UnansweredStore.RETENTION_DAYS));
    }

    private List<String> texts() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT words FROM unanswered").mapTo(String.class)
                        .list());
    }

    @Test
    void words_are_stored_when_the_third_person_asks() {
        ask("who is it", "ada", "bob", "ada", "bob");
        assertThat(questions()).isEmpty();
        assertThat(hidden()).isEqualTo(1);
        assertThat(texts()).containsOnlyNulls();
        ask("who is it", "eve");
        assertThat(questions()).containsExactly(new UnansweredQuestion("who is it", 5, DAY));
        assertThat(hidden()).isZero();
        ask("who is it", "ada");
        assertThat(questions()).containsExactly(new UnansweredQuestion("who is it", 6, DAY));
        assertThat(store.countAsker(asker("ada"))).isZero();
    }

    @Test
    void each_server_has_its_own_questions() {
        ask("who is it", "ada", "bob");
        ask("discord/server:2", "who is it", "eve", DAY);
        ask("discord/server:11", "who is it", "eve", DAY);
        assertThat(questions()).isEmpty();
        assertThat(store.countHidden("discord/server:2", DAY)).isEqualTo(1);
    }

    @Test
    void what_was_asked_most_comes_first() {
        ask("one more", "ada", "bob", "eve");
        ask("and another", "ada", "bob", "eve", "eve");
        assertThat(questions()).extracting(UnansweredQuestion::words).containsExactly("and another", "one more");
        assertThat(store.mostAsked(SERVER, DAY, 1)).hasSize(1);
    }

    @Test
    void questions_are_kept_for_thirty_days() {
        ask("who is it", "ada", "bob");
        ask(SERVER, "who is it", "eve", DAY.plusDays(31));
        assertThat(store.mostAsked(SERVER, DAY, 10)).isEmpty();
        assertThat(store.countHidden(SERVER, DAY.plusDays(31))).isEqualTo(1);
        ask(SERVER, "who is it", "ada", DAY.plusDays(61));
        ask(SERVER, "who is it", "bob", DAY.plusDays(61));
        assertThat(store.mostAsked(SERVER, DAY.plusDays(61), 10)).hasSize(1);
        assertThat(store.mostAsked(SERVER, DAY.plusDays(62), 10)).isEmpty();
        store.deleteBefore(DAY.plusDays(62));
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_server_cannot_fill_the_disk() {
        ask("asked by all", "ada", "bob", "eve");
        for (var i = 0; i < UnansweredStore.MAX_QUESTIONS + 20; i++) {
            ask("question number " + i, "ada");
        }
        assertThat(hidden()).isEqualTo(UnansweredStore.MAX_QUESTIONS - 1);
        assertThat(questions()).hasSize(1);
    }

    @Test
    void a_person_can_be_forgotten() {
        ask("who is it", "ada", "bob");
        ask("what is it", "ada");
        ask("when is it", "ada", "bob", "eve");
        assertThat(store.countAsker(asker("ada"))).isEqualTo(2);
        store.forgetAsker(asker("ada"));
        assertThat(store.countAsker(asker("ada"))).isZero();
        assertThat(hidden()).isEqualTo(1);
        assertThat(questions()).hasSize(1);
        ask("who is it", "eve");
        assertThat(questions()).hasSize(1);
    }

    @Test
    void leaving_a_place_deletes_its_questions() {
        ask("who is it", "ada", "bob", "eve");
        ask("discord/server:11", "who is it", "ada", DAY);
        settings.markLeft(SERVER);
        assertThat(questions()).isEmpty();
        assertThat(store.countHidden("discord/server:11", DAY)).isEqualTo(1);
    }

    @Test
    void questions_are_deleted_with_a_place_that_was_left_long_ago() {
        settings.markLeft(SERVER);
        ask("who is it", "ada");
        assertThat(settings.deleteIfLeft(SERVER, Duration.ofMinutes(-1))).isTrue();
        assertThat(hidden()).isZero();
    }

    @Test
    void questions_move_with_their_chat() {
        ask("who is it", "ada", "bob");
        ask("discord/server:2", "who is it", "eve", DAY);
        ask("what is it", "ada", "bob");
        settings.movePlace(SERVER, "discord/server:2");
        assertThat(hidden()).isZero();
        assertThat(store.countHidden("discord/server:2", DAY)).isEqualTo(2);
    }
}
