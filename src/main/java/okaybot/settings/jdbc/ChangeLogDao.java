package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingChange;
import org.jdbi.v3.core.Handle;

/// Reads the change log, newest first.
record ChangeLogDao(Handle handle) {
    /// Columns are named because a newer version that uses the same database may have added some.
    private static final String SELECT = "SELECT at, actor, place, key, before, after FROM change WHERE ";

    List<SettingChange> findWithin(String place, int limit) {
        return handle.createQuery(SELECT + SettingsDao.INSIDE + " ORDER BY number DESC LIMIT :limit")
                .bind("place", place).bind("limit", limit).map((row, _) -> read(row)).list();
    }

    List<SettingChange> findByActor(String actor) {
        return handle.createQuery(SELECT + "actor = :actor ORDER BY number DESC")
                .bind("actor", actor).map((row, _) -> read(row)).list();
    }

    private static SettingChange read(ResultSet row) throws SQLException {
        return new SettingChange(Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                row.getString("place"), row.getString("key"), Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
