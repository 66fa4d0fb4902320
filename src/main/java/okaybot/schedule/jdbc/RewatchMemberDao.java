package okaybot.schedule.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.schedule.rewatch.RewatchMember;
import org.jdbi.v3.core.Handle;

/// Reads and writes who takes part in rewatches.
record RewatchMemberDao(Handle handle) {
    private static final String SELECT = """
            SELECT rewatch, viewer, locale, wants_reminder, moves_progress, watched FROM rewatch_member WHERE
            """;

    private static RewatchMember read(ResultSet row) throws SQLException {
        return new RewatchMember(row.getString("rewatch"), row.getString("viewer"),
                Locale.forLanguageTag(row.getString("locale")), row.getInt("wants_reminder") == 1,
                row.getInt("moves_progress") == 1, row.getInt("watched"));
    }

    Optional<RewatchMember> find(String rewatch, String viewer) {
        return handle.createQuery(SELECT + "rewatch = :rewatch AND viewer = :viewer").bind("rewatch", rewatch)
                .bind("viewer", viewer).map((row, _) -> read(row)).findOne();
    }

    /// @param column `rewatch` or `viewer`
    List<RewatchMember> findBy(String column, String value) {
        return handle.createQuery(SELECT + column + " = :value ORDER BY rewatch, viewer").bind("value", value)
                .map((row, _) -> read(row)).list();
    }

    int count(String rewatch) {
        return handle.createQuery("SELECT count(*) FROM rewatch_member WHERE rewatch = :rewatch")
                .bind("rewatch", rewatch).mapTo(Integer.class).one();
    }

    void put(RewatchMember member) {
        handle.createUpdate("""
                INSERT INTO rewatch_member (rewatch, viewer, locale, wants_reminder, moves_progress, watched, reminded)
                VALUES (:rewatch, :viewer, :locale, :reminder, :moves, :watched, 0)
                ON CONFLICT (rewatch, viewer) DO UPDATE SET locale = excluded.locale, watched = excluded.watched,
                    wants_reminder = excluded.wants_reminder, moves_progress = excluded.moves_progress
                """).bind("rewatch", member.rewatch()).bind("viewer", member.viewer())
                .bind("locale", member.locale().toLanguageTag()).bind("reminder", member.wantsReminder() ? 1 : 0)
                .bind("moves", member.movesProgress() ? 1 : 0).bind("watched", member.watched()).execute();
    }

    int delete(String rewatch, String viewer) {
        return handle.createUpdate("DELETE FROM rewatch_member WHERE rewatch = :rewatch AND viewer = :viewer")
                .bind("rewatch", rewatch).bind("viewer", viewer).execute();
    }

    /// How many members had not been reminded of the episode, and now are.
    int claimReminder(String rewatch, String viewer, Instant begins) {
        return handle.createUpdate("""
                UPDATE rewatch_member SET reminded = :begins
                WHERE rewatch = :rewatch AND viewer = :viewer AND reminded < :begins
                """).bind("rewatch", rewatch).bind("viewer", viewer).bind("begins", begins.toEpochMilli()).execute();
    }

    int advance(String rewatch, int episode) {
        return handle.createUpdate("""
                UPDATE rewatch_member SET watched = :episode
                WHERE rewatch = :rewatch AND moves_progress = 1 AND watched < :episode
                """).bind("rewatch", rewatch).bind("episode", episode).execute();
    }

    int forget(String viewer) {
        return handle.createUpdate("DELETE FROM rewatch_member WHERE viewer = :viewer").bind("viewer", viewer)
                .execute();
    }
}
