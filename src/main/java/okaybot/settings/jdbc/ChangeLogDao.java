package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingChange;
import okaybot.settings.database.PlaceCondition;
import org.jdbi.v3.core.Handle;

/// Reads the change log, newest first, and deletes from its end.
record ChangeLogDao(Handle handle) {
    /// Columns are named because a newer version that uses the same database may have added some.
    private static final String SELECT = "SELECT at, actor, place, key, before, after FROM change WHERE ";

    List<SettingChange> findWithin(String place, int limit) {
        return handle.createQuery(SELECT + PlaceCondition.INSIDE + " ORDER BY number DESC LIMIT :limit")
                .bind("place", place).bind("limit", limit).map((row, _) -> read(row)).list();
    }

    /// The changes that somebody made.
    ///
    /// @param skip how many of the newest changes to leave out
    List<SettingChange> findByActor(String actor, int skip, int limit) {
        return handle.createQuery(SELECT + "actor = :actor ORDER BY number DESC LIMIT :limit OFFSET :skip")
                .bind("actor", actor).bind("limit", limit).bind("skip", skip).map((row, _) -> read(row)).list();
    }

    /// The time of the newest change of a place or of a place inside it; empty if all are older than a time.
    ///
    /// @param millis the time, in milliseconds since 1970
    Optional<Long> newestSince(String place, long millis) {
        return handle.createQuery(
                "SELECT max(at) FROM change WHERE " + PlaceCondition.INSIDE + " AND at >= :millis")
                .bind("place", place).bind("millis", millis).mapTo(Long.class).findOne();
    }

    int countByActor(String actor) {
        return handle.createQuery("SELECT count(*) FROM change WHERE actor = :actor").bind("actor", actor)
                .mapTo(Integer.class).one();
    }

    /// Deletes all but the newest changes of a place and of the places inside it.
    void trim(String place, int kept) {
        handle.createUpdate(
                "DELETE FROM change WHERE " + PlaceCondition.INSIDE + " AND number <= (SELECT number FROM change"
                        + " WHERE " + PlaceCondition.INSIDE + " ORDER BY number DESC LIMIT 1 OFFSET :kept)")
                .bind("place", place).bind("kept", kept).execute();
    }

    /// Deletes the changes before a time.
    ///
    /// @param millis the time, in milliseconds since 1970
    /// @return the number of changes
    int deleteBefore(long millis) {
        return handle.createUpdate("DELETE FROM change WHERE at < :before").bind("before", millis).execute();
    }

    private static SettingChange read(ResultSet row) throws SQLException {
        return new SettingChange(Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                row.getString("place"), row.getString("key"), Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
