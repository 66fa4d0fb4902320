package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okaybot.unanswered.AskedQuestion;
import okaybot.unanswered.UnansweredQuestion;
import okaybot.unanswered.UnansweredStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Reads and writes unanswered questions. What writes must be called inside an exclusive transaction.
record UnansweredDao(Handle handle) {
    /// A question as it is stored.
    ///
    /// @param askers hashes of the people who asked it; none once the words are known
    record StoredQuestion(String place, String digest, List<String> askers) {
        private static StoredQuestion read(ResultSet row) throws SQLException {
            return new StoredQuestion(row.getString("place"), row.getString("digest"),
                    Stream.of(row.getString("askers").split(" ", -1)).filter(asker -> !asker.isEmpty()).toList());
        }

        private boolean isHidden() {
            return !askers.isEmpty();
        }
    }

    void add(AskedQuestion question) {
        deleteExpired(question);
        var stored = find(question);
        if (stored.isEmpty()) {
            trim(question.place());
            insert(question);
        } else {
            update(stored.get(), question);
        }
    }

    private void deleteExpired(AskedQuestion question) {
        handle.createUpdate("DELETE FROM unanswered WHERE place = :place AND last_day < :day")
                .bind("place", question.place())
                .bind("day", question.day().minusDays(UnansweredStore.RETENTION_DAYS).toEpochDay()).execute();
    }

    private Optional<StoredQuestion> find(AskedQuestion question) {
        return handle.createQuery(
                "SELECT place, digest, askers FROM unanswered WHERE place = :place AND digest = :digest")
                .bind("place", question.place()).bind("digest", question.digest())
                .map((row, _) -> StoredQuestion.read(row)).findOne();
    }

    /// Makes room for one more question.
    private void trim(String place) {
        handle.createUpdate("""
                DELETE FROM unanswered WHERE place = :place AND digest IN (SELECT digest FROM unanswered
                WHERE place = :place ORDER BY times DESC, last_day DESC, digest LIMIT :all OFFSET :kept)
                """).bind("place", place).bind("all", UnansweredStore.MAX_QUESTIONS)
                .bind("kept", UnansweredStore.MAX_QUESTIONS - 1).execute();
    }

    private void insert(AskedQuestion question) {
        bind(handle.createUpdate("""
                INSERT INTO unanswered (place, digest, words, askers, times, last_day)
                VALUES (:place, :digest, NULL, :askers, 1, :day)
                """), question).bind("askers", question.asker()).execute();
    }

    private void update(StoredQuestion stored, AskedQuestion question) {
        var askers = new ArrayList<>(stored.askers());
        if (stored.isHidden() && !askers.contains(question.asker())) {
            askers.add(question.asker());
        }
        var isKnown = askers.size() >= UnansweredStore.MIN_PEOPLE;
        bind(handle.createUpdate("""
                UPDATE unanswered SET words = coalesce(words, :words), askers = :askers, times = times + 1,
                last_day = :day WHERE place = :place AND digest = :digest
                """), question).bind("words", isKnown ? question.words() : null)
                .bind("askers", isKnown ? "" : String.join(" ", askers)).execute();
    }

    private static Update bind(Update update, AskedQuestion question) {
        return update.bind("place", question.place()).bind("digest", question.digest())
                .bind("day", question.day().toEpochDay());
    }

    List<UnansweredQuestion> mostAsked(String place, LocalDate since, int limit) {
        return handle.createQuery("""
                SELECT words, times, last_day FROM unanswered
                WHERE place = :place AND words IS NOT NULL AND last_day >= :since
                ORDER BY times DESC, last_day DESC, words LIMIT :limit
                """).bind("place", place).bind("since", since.toEpochDay()).bind("limit", limit)
                .map((row, _) -> new UnansweredQuestion(row.getString("words"), row.getInt("times"),
                        LocalDate.ofEpochDay(row.getLong("last_day"))))
                .list();
    }

    int countHidden(String place, LocalDate since) {
        return handle.createQuery(
                "SELECT count(*) FROM unanswered WHERE place = :place AND words IS NULL AND last_day >= :since")
                .bind("place", place).bind("since", since.toEpochDay()).mapTo(Integer.class).one();
    }

    /// The questions that count a person. Looks at all that are hidden, since nothing links those of one person.
    List<StoredQuestion> findAsker(UnaryOperator<String> askerOf) {
        try (var rows = handle.createQuery("SELECT place, digest, askers FROM unanswered WHERE askers <> ''")
                .map((row, _) -> StoredQuestion.read(row)).stream()) {
            return rows.filter(question -> question.askers().contains(askerOf.apply(question.digest()))).toList();
        }
    }

    void removeAsker(StoredQuestion question, UnaryOperator<String> askerOf) {
        var others = question.askers().stream()
                .filter(asker -> !asker.equals(askerOf.apply(question.digest()))).toList();
        var row = " WHERE place = :place AND digest = :digest";
        var change = others.isEmpty()
                ? handle.createUpdate("DELETE FROM unanswered" + row)
                : handle.createUpdate("UPDATE unanswered SET askers = :askers" + row)
                        .bind("askers", String.join(" ", others));
        change.bind("place", question.place()).bind("digest", question.digest()).execute();
    }

    /// Deletes the questions that were asked last before a day.
    ///
    /// @return how many
    int deleteBefore(LocalDate day) {
        return handle.createUpdate("DELETE FROM unanswered WHERE last_day < :day").bind("day", day.toEpochDay())
                .execute();
    }
}
