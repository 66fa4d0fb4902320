package okaybot.platform.telegram.inbox.jdbc;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The running instances of one bot. All times are those of the database, because the instances' clocks differ.
record InstanceDao(Handle handle, String bot) {
    private static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";

    void register(String name, Duration lease) {
        handle.createUpdate("INSERT INTO telegram_instance (name, bot, expires_at) VALUES (:name, :bot, " + NOW
                + " + :lease) ON CONFLICT (name) DO NOTHING").bind("name", name).bind("bot", bot)
                .bind("lease", lease.toMillis()).execute();
    }

    /// Extends a lease.
    ///
    /// @return false if another instance has taken over
    boolean renew(String name, Duration lease) {
        return handle.createUpdate("UPDATE telegram_instance SET expires_at = " + NOW + " + :lease WHERE name = :name")
                .bind("name", name).bind("lease", lease.toMillis()).execute() > 0;
    }

    /// Removes the instances whose lease has expired.
    ///
    /// @return their names
    List<String> removeExpired() {
        return handle.createQuery(
                "DELETE FROM telegram_instance WHERE bot = :bot AND expires_at < " + NOW + " RETURNING name")
                .bind("bot", bot).mapTo(String.class).list();
    }

    void remove(String name) {
        handle.createUpdate("DELETE FROM telegram_instance WHERE name = :name").bind("name", name).execute();
    }
}
