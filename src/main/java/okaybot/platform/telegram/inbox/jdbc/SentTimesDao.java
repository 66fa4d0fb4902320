package okaybot.platform.telegram.inbox.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// When one bot has sent messages, in microseconds of the database's clock. From [#lock] to the commit, no other instance can
/// reserve a time.
record SentTimesDao(Handle handle, String bot) {
    /// Stands for all chats together.
    private static final long ALL = 0;

    static SentTimesDao of(Handle handle, String bot) {
        handle.registerArrayType(Long.class, "int8");
        handle.registerArrayType(String.class, "text");
        return new SentTimesDao(handle, bot);
    }

    /// The time, and how much of the lease of an instance is left.
    ///
    /// @param leaseLeft of the instance in microseconds; negative if it has expired or is unknown
    record Clock(long now, long leaseLeft) {}

    void createIfMissing() {
        handle.createUpdate("""
                INSERT INTO telegram_sent (bot, chat, times, last_at) VALUES (:bot, :all, '', 0)
                ON CONFLICT (bot, chat) DO NOTHING
                """).bind("bot", bot).bind("all", ALL).execute();
    }

    /// Waits until no other transaction has the lock.
    ///
    /// @return the times of the messages to all chats together
    String lock() {
        return handle.createQuery("SELECT times FROM telegram_sent WHERE bot = :bot AND chat = :all FOR UPDATE")
                .bind("bot", bot).bind("all", ALL).mapTo(String.class).one();
    }

    Clock clock(String instance) {
        return handle.createQuery("""
                SELECT now, COALESCE(expires_at * 1000, 0) - now AS lease_left
                FROM (SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now) AS clock
                LEFT JOIN telegram_instance ON name = :instance
                """).bind("instance", instance)
                .map((row, _) -> new Clock(row.getLong("now"), row.getLong("lease_left"))).one();
    }

    Map<Long, String> load(Collection<Long> chats) {
        return handle.createQuery("SELECT chat, times FROM telegram_sent WHERE bot = :bot AND chat = ANY(:chats)")
                .bind("bot", bot).bindArray("chats", Long.class, List.copyOf(chats))
                .reduceRows(new HashMap<Long, String>(), (found, row) -> {
                    found.put(row.getColumn("chat", Long.class), row.getColumn("times", String.class));
                    return found;
                });
    }

    void save(Map<Long, SentTimes> chats, SentTimes all) {
        var rows = new TreeMap<>(chats);
        rows.put(ALL, all);
        handle.createUpdate("""
                INSERT INTO telegram_sent (bot, chat, times, last_at)
                SELECT :bot, chat, times, last_at FROM unnest(:chats, :times, :lasts) AS sent (chat, times, last_at)
                ON CONFLICT (bot, chat) DO UPDATE SET times = excluded.times, last_at = excluded.last_at
                """).bind("bot", bot).bindArray("chats", Long.class, List.copyOf(rows.keySet()))
                .bindArray("times", String.class, rows.values().stream().map(SentTimes::format).toList())
                .bindArray("lasts", Long.class, rows.values().stream().map(SentTimes::last).toList()).execute();
    }

    /// Deletes chats whose last message no longer counts.
    void deleteBefore(long time) {
        handle.createUpdate("DELETE FROM telegram_sent WHERE bot = :bot AND last_at < :time AND chat <> :all")
                .bind("bot", bot).bind("time", time).bind("all", ALL).execute();
    }
}
