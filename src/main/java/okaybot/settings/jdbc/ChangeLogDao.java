package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingChange;
import org.jdbi.v3.core.Handle;

/// What was changed, the latest first, over one connection.
record ChangeLogDao(Handle handle) {
    /// By their names: a newer version that runs beside this one may have added columns.
    private static final String SELECT = "SELECT at, actor, place, key, before, after FROM change WHERE ";

    List<SettingChange> within(String place, int most) {
        return handle.createQuery(SELECT + SettingsDao.INSIDE + " ORDER BY number DESC LIMIT :most")
                .bind("place", place).bind("most", most).map((row, _) -> change(row)).list();
    }

    List<SettingChange> by(String actor) {
        return handle.createQuery(SELECT + "actor = :actor ORDER BY number DESC")
                .bind("actor", actor).map((row, _) -> change(row)).list();
    }

    private static SettingChange change(ResultSet row) throws SQLException {
        return new SettingChange(Instant.ofEpochMilli(row.getLong("at")), row.getString("actor"),
                row.getString("place"),
                row.getString("key"), Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }
}
