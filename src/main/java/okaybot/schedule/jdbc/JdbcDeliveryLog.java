package okaybot.schedule.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import okaybot.schedule.DeliveryLog;
import okaybot.settings.database.Database;
import okaybot.settings.database.TransactionTemplate;

/// Begun posts in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcDeliveryLog implements DeliveryLog {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this log
    public JdbcDeliveryLog(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public Optional<Instant> begin(String requestId, Instant at) {
        return transactions.inExclusiveTransaction(handle -> {
            var begun = handle.createQuery("SELECT begun FROM delivery WHERE request = :request")
                    .bind("request", key(requestId)).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
            if (begun.isEmpty()) {
                handle.createUpdate("INSERT INTO delivery (request, begun) VALUES (:request, :at)")
                        .bind("request", key(requestId)).bind("at", at.toEpochMilli()).execute();
            }
            return begun;
        });
    }

    @Override
    public void cancel(String requestId) {
        var _ = transactions.withoutTransaction(handle -> handle
                .createUpdate("DELETE FROM delivery WHERE request = :request").bind("request", key(requestId))
                .execute());
    }

    @Override
    public void deleteBefore(Instant limit) {
        var _ = transactions.withoutTransaction(handle -> handle
                .createUpdate("DELETE FROM delivery WHERE begun < :limit").bind("limit", limit.toEpochMilli())
                .execute());
    }

    /// The same for the same request. It names no place and nobody.
    private static String key(String requestId) {
        return UUID.nameUUIDFromBytes(requestId.getBytes(UTF_8)).toString();
    }
}
