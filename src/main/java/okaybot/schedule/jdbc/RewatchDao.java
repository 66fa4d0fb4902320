package okaybot.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.place.Place;
import okaybot.schedule.Recurrence;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchPlan;
import okaybot.settings.database.PlaceCondition;
import okaybot.settings.database.StorableText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads and writes rewatches. What writes must be called inside an exclusive transaction.
record RewatchDao(Handle handle) {
    private static final String SELECT = "SELECT id, place, starts_on, at_time, on_days, zone, per_day, author, locale,"
            + " status, role, wants_events, problem FROM rewatch WHERE ";

    Optional<Rewatch> find(String id) {
        return list(handle.createQuery(SELECT + "id = :id").bind("id", id)).stream().findFirst();
    }

    /// Those of exactly this place, or of a place and all inside it.
    List<Rewatch> findByPlace(String place, boolean isInside) {
        return list(handle.createQuery(SELECT + (isInside ? PlaceCondition.INSIDE : "place = :place") + " ORDER BY id")
                .bind("place", StorableText.require(place)));
    }

    List<Rewatch> findUnfinished() {
        return list(handle.createQuery(SELECT + "status IN ('NEW', 'ACTIVE', 'STOPPED') ORDER BY id"));
    }

    List<Rewatch> findByAuthor(String viewer) {
        return list(handle.createQuery(SELECT + "author = :viewer ORDER BY id").bind("viewer", viewer));
    }

    private List<Rewatch> list(Query query) {
        return query.map((row, _) -> read(row)).list();
    }

    private Rewatch read(ResultSet row) throws SQLException {
        var place = Place.parse(row.getString("place"));
        var days = Arrays.stream(row.getString("on_days").split(" ")).map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
        var recurrence = new Recurrence(LocalTime.parse(row.getString("at_time")), days,
                ZoneId.of(row.getString("zone")));
        var plan = new RewatchPlan(LocalDate.parse(row.getString("starts_on")), recurrence, row.getInt("per_day"));
        var id = row.getString("id");
        return new Rewatch(id, place, plan, row.getString("author"), Locale.forLanguageTag(row.getString("locale")),
                Rewatch.Status.valueOf(row.getString("status")), Optional.ofNullable(row.getString("role")),
                row.getInt("wants_events") == 1, row.getString("problem"),
                new RewatchEpisodeDao(handle).find(id, place.outermost()));
    }

    /// Stores a rewatch, or what has changed of it.
    void put(Rewatch rewatch) {
        var recurrence = rewatch.plan().recurrence();
        var days = recurrence.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
        handle.createUpdate("""
                INSERT INTO rewatch (id, place, starts_on, at_time, on_days, zone, per_day, author, locale, status, role,
                    wants_events, problem)
                VALUES (:id, :place, :date, :time, :days, :zone, :per_day, :author, :locale, :status, :role, :events, :problem)
                ON CONFLICT (id) DO UPDATE SET status = excluded.status, role = excluded.role,
                    wants_events = excluded.wants_events, problem = excluded.problem
                """).bind("id", rewatch.id()).bind("place", StorableText.require(rewatch.channel().path()))
                .bind("date", rewatch.plan().start().toString()).bind("time", recurrence.time().toString())
                .bind("days", days).bind("zone", recurrence.zone().getId())
                .bind("per_day", rewatch.plan().episodesPerDay()).bind("author", StorableText.require(rewatch.author()))
                .bind("locale", rewatch.locale().toLanguageTag()).bind("status", rewatch.status().name())
                .bind("role", rewatch.role().orElse(null)).bind("events", rewatch.wantsEvents() ? 1 : 0)
                .bind("problem", rewatch.problem()).execute();
    }

    void delete(String id) {
        for (var table : List.of("rewatch_episode WHERE rewatch", "rewatch_member WHERE rewatch", "rewatch WHERE id")) {
            handle.createUpdate("DELETE FROM " + table + " = :id").bind("id", id).execute();
        }
    }

    /// The ids of those whose last episode was planned for an earlier time.
    List<String> findEndedBefore(Instant limit) {
        return handle.createQuery("SELECT rewatch FROM rewatch_episode GROUP BY rewatch HAVING max(begins) < :limit")
                .bind("limit", limit.toEpochMilli()).mapTo(String.class).list();
    }

    int forgetAuthor(String viewer) {
        return handle.createUpdate("UPDATE rewatch SET author = '' WHERE author = :viewer").bind("viewer", viewer)
                .execute();
    }
}
