package okaybot.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.schedule.Recurrence;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.Kind;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.settings.database.PlaceCondition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Reads and writes scheduled posts. What adds one must be called inside an exclusive transaction.
record ScheduleDao(Handle handle) {
    private static final String SELECT = """
            SELECT place, id, line, time, days, zone, author, locale, state, due, outcome, problem FROM scheduled_post
            """;
    private static final String ONE = " WHERE id = :id AND " + PlaceCondition.INSIDE;

    private static ScheduledPost read(ResultSet row) throws SQLException {
        var recurrence = new Recurrence(LocalTime.parse(row.getString("time")), row.getString("days").chars()
                .mapToObj(digit -> DayOfWeek.of(Character.digit(digit, 10))).collect(Collectors.toSet()),
                ZoneId.of(row.getString("zone")));
        return new ScheduledPost(row.getString("id"), Place.parse(row.getString("place")), row.getString("line"),
                recurrence, row.getString("author"), Locale.forLanguageTag(row.getString("locale")),
                PostState.valueOf(row.getString("state")), readOutcome(row));
    }

    private static Optional<Outcome> readOutcome(ResultSet row) throws SQLException {
        var kind = row.getString("outcome");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Outcome(Instant.ofEpochMilli(row.getLong("due")), Kind.valueOf(kind),
                        Objects.requireNonNullElse(row.getString("problem"), "")));
    }

    private static String days(Recurrence recurrence) {
        return recurrence.days().stream().sorted().map(day -> Integer.toString(day.getValue()))
                .collect(Collectors.joining());
    }

    /// Whether there was room for it.
    boolean add(ScheduledPost post) {
        var path = post.place().path();
        if (handle.createQuery("SELECT count(*) FROM scheduled_post WHERE place = :place").bind("place", path)
                .mapTo(Integer.class).one() >= ScheduleStore.MAX_POSTS) {
            return false;
        }
        if (find(post.place().outermost().path(), post.id()).isPresent()) {
            throw new IllegalArgumentException("There is a post with the id " + post.id());
        }
        var statement = handle.createUpdate("""
                INSERT INTO scheduled_post (place, id, number, line, time, days, zone, author, locale, state)
                VALUES (:place, :id, (SELECT coalesce(max(number), 0) + 1 FROM scheduled_post), :line, :time, :days,
                :zone, :author, :locale, :state)
                """).bind("place", path).bind("id", post.id()).bind("author", post.author())
                .bind("locale", post.locale().toLanguageTag());
        bindChangeable(statement, post).execute();
        return true;
    }

    private static <S extends SqlStatement<S>> S bindChangeable(S statement, ScheduledPost post) {
        return statement.bind("line", post.line()).bind("time", post.recurrence().time().toString())
                .bind("days", days(post.recurrence())).bind("zone", post.recurrence().zone().getId())
                .bind("state", post.state().name());
    }

    List<ScheduledPost> list(String outermost) {
        return handle.createQuery(SELECT + " WHERE " + PlaceCondition.INSIDE + " ORDER BY number")
                .bind("place", outermost)
                .map((row, _) -> read(row)).list();
    }

    List<ScheduledPost> findActive() {
        return handle.createQuery(SELECT + " WHERE state = :state").bind("state", PostState.ACTIVE.name())
                .map((row, _) -> read(row)).list();
    }

    List<ScheduledPost> findByAuthor(String viewer) {
        return handle.createQuery(SELECT + " WHERE author = :viewer ORDER BY number").bind("viewer", viewer)
                .map((row, _) -> read(row)).list();
    }

    Optional<ScheduledPost> find(String outermost, String id) {
        return handle.createQuery(SELECT + ONE).bind("place", outermost).bind("id", id).map((row, _) -> read(row))
                .findOne();
    }

    /// How many were updated.
    int update(ScheduledPost post) {
        var statement = handle.createUpdate("UPDATE scheduled_post SET line = :line, time = :time, days = :days,"
                + " zone = :zone, state = :state" + ONE).bind("place", post.place().outermost().path())
                .bind("id", post.id());
        return bindChangeable(statement, post).execute();
    }

    int record(String outermost, String id, Outcome outcome) {
        return handle.createUpdate("""
                UPDATE scheduled_post SET due = :due, outcome = :outcome, problem = :problem,
                state = CASE WHEN :refused AND state = :active THEN :failed ELSE state END
                """ + ONE).bind("due", outcome.due().toEpochMilli()).bind("outcome", outcome.kind().name())
                .bind("problem", outcome.problem()).bind("refused", outcome.kind() == Kind.REFUSED)
                .bind("active", PostState.ACTIVE.name()).bind("failed", PostState.FAILED.name())
                .bind("place", outermost).bind("id", id).execute();
    }

    int remove(String outermost, String id) {
        return handle.createUpdate("DELETE FROM scheduled_post" + ONE).bind("place", outermost).bind("id", id)
                .execute();
    }

    int forgetAuthor(String viewer) {
        return handle.createUpdate("UPDATE scheduled_post SET author = '' WHERE author = :viewer")
                .bind("viewer", viewer).execute();
    }
}
