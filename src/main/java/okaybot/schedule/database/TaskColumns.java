package okaybot.schedule.database;

import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How db-scheduler reads and writes the columns of its table, on SQLite and PostgreSQL alike: times, and when a task was due first,
/// are in milliseconds since 1970.
final class TaskColumns extends SqliteJdbcCustomization implements Serializer {
    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value.toEpochMilli());
        }
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public void setTaskData(PreparedStatement statement, int index, byte[] value) throws SQLException {
        statement.setLong(index, ByteBuffer.wrap(value).getLong());
    }

    @Override
    public byte[] getTaskData(ResultSet row, String column) throws SQLException {
        return bytes(row.getLong(column));
    }

    @Override
    public byte[] serialize(Object data) {
        return bytes(((Instant) data).toEpochMilli());
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return type.cast(Instant.ofEpochMilli(ByteBuffer.wrap(data).getLong()));
    }

    private static byte[] bytes(long millis) {
        return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
    }
}
