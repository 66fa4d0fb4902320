package okaybot.platform.telegram.inbox.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import okaybot.platform.telegram.inbox.RawUpdate;
import org.jdbi.v3.core.Handle;

/// The updates of one bot in a transaction. From [#lock] to the commit, no other instance can accept or claim any.
record InboxDao(Handle handle, String bot) {
    static final String CHANNEL = "okaybot_telegram";
    /// Telegram repeats an update within minutes, and at most as many as it has not delivered yet.
    private static final int MAX_DONE = 100_000;

    /// An update to be saved.
    record NewUpdate(RawUpdate update, long chat) {}

    private record ClaimedUpdate(long number, RawUpdate update) {}

    static InboxDao of(Handle handle, String bot) {
        handle.registerArrayType(Long.class, "int8");
        handle.registerArrayType(String.class, "text");
        return new InboxDao(handle, bot);
    }

    void createIfMissing() {
        handle.createUpdate("INSERT INTO telegram_inbox (bot, number) VALUES (:bot, 0) ON CONFLICT (bot) DO NOTHING")
                .bind("bot", bot).execute();
    }

    /// Waits until no other transaction has the lock, and reserves numbers.
    ///
    /// @return the last number before these
    long lock(int count) {
        return handle.createQuery(
                "UPDATE telegram_inbox SET number = number + :count WHERE bot = :bot RETURNING number - :count")
                .bind("count", count).bind("bot", bot).mapTo(Long.class).one();
    }

    /// Saves updates that are neither saved nor done yet.
    ///
    /// @param last the number before theirs
    void save(List<NewUpdate> updates, long last) {
        var numbers = new ArrayList<Long>();
        updates.forEach(_ -> numbers.add(last + 1 + numbers.size()));
        handle.createUpdate("""
                INSERT INTO telegram_update (bot, id, number, chat, json)
                SELECT :bot, id, number, chat, json
                FROM unnest(:ids, :numbers, :chats, :jsons) AS accepted (id, number, chat, json)
                WHERE NOT EXISTS (SELECT 1 FROM telegram_done done WHERE done.bot = :bot AND done.id = accepted.id)
                ON CONFLICT (bot, id) DO NOTHING
                """).bind("bot", bot)
                .bindArray("ids", Long.class, updates.stream().map(it -> (long) it.update.id()).toList())
                .bindArray("numbers", Long.class, numbers)
                .bindArray("chats", Long.class, updates.stream().map(NewUpdate::chat).toList())
                .bindArray("jsons", String.class, updates.stream().map(it -> it.update.json()).toList()).execute();
    }

    /// Records that updates have been handled. Needs no lock, because it has to be quick: what was sent and is not recorded
    /// is sent again if the instance dies.
    void recordDone(Collection<Integer> ids) {
        handle.createUpdate("""
                INSERT INTO telegram_done (bot, id, number)
                SELECT :bot, handled.id, inbox.number FROM unnest(:ids) AS handled (id), telegram_inbox inbox
                WHERE inbox.bot = :bot
                ON CONFLICT (bot, id) DO NOTHING
                """).bind("bot", bot).bindArray("ids", Long.class, toLong(ids)).execute();
    }

    /// Deletes updates that are recorded as done.
    void delete(Collection<Integer> ids) {
        handle.createUpdate("DELETE FROM telegram_update WHERE bot = :bot AND id = ANY(:ids)").bind("bot", bot)
                .bindArray("ids", Long.class, toLong(ids)).execute();
    }

    private static List<Long> toLong(Collection<Integer> ids) {
        return ids.stream().map(Integer::longValue).toList();
    }

    void deleteOldDone(long last) {
        handle.createUpdate("DELETE FROM telegram_done WHERE bot = :bot AND number < :oldest").bind("bot", bot)
                .bind("oldest", last - MAX_DONE).execute();
    }

    /// Claims updates in the order in which they were accepted, except those of chats of which another instance is handling
    /// one.
    ///
    /// @param maxSize of their JSON in characters; the last one may exceed it
    /// @return the oldest first
    List<RawUpdate> claim(String owner, int maxCount, long maxSize) {
        return handle.createQuery("""
                UPDATE telegram_update SET owner = :owner WHERE bot = :bot AND id IN (
                    SELECT id FROM (
                        SELECT id, SUM(LENGTH(json)) OVER (ORDER BY number) - LENGTH(json) AS size_before FROM (
                            SELECT id, number, json FROM telegram_update free
                            WHERE bot = :bot AND owner IS NULL AND (chat = 0 OR NOT EXISTS (
                                SELECT 1 FROM telegram_update busy
                                WHERE busy.bot = :bot AND busy.chat = free.chat AND busy.owner <> :owner))
                            ORDER BY number LIMIT :count) oldest) sized
                    WHERE size_before < :size)
                RETURNING id, number, json
                """).bind("owner", owner).bind("bot", bot)
                .bind("count", maxCount).bind("size", maxSize).map((row, _) -> read(row)).stream()
                .sorted(Comparator.comparingLong(ClaimedUpdate::number)).map(ClaimedUpdate::update).toList();
    }

    private static ClaimedUpdate read(ResultSet row) throws SQLException {
        return new ClaimedUpdate(row.getLong("number"), new RawUpdate(row.getInt("id"), row.getString("json")));
    }

    /// Gives up claims, except those of updates that are done.
    ///
    /// @param kept the ids of updates that stay claimed
    void release(Collection<String> owners, Collection<Integer> kept) {
        var names = List.copyOf(owners);
        handle.createUpdate("""
                DELETE FROM telegram_update handled USING telegram_done done
                WHERE handled.bot = :bot AND handled.owner = ANY(:owners) AND done.bot = :bot AND done.id = handled.id
                """).bind("bot", bot).bindArray("owners", String.class, names).execute();
        handle.createUpdate("""
                UPDATE telegram_update SET owner = NULL
                WHERE bot = :bot AND owner = ANY(:owners) AND id <> ALL(:kept)
                """).bind("bot", bot).bindArray("owners", String.class, names)
                .bindArray("kept", Long.class, toLong(kept)).execute();
    }

    /// How many updates wait or are in progress in any instance, as a share of the most that are accepted.
    double load(int maxCount, long maxSize) {
        return handle.createQuery(
                "SELECT COUNT(*) AS count, COALESCE(SUM(pg_column_size(json)), 0) AS size FROM telegram_update WHERE bot = :bot")
                .bind("bot", bot)
                .map((row, _) -> Math.max(row.getDouble("count") / maxCount, row.getDouble("size") / maxSize)).one();
    }

    /// Wakes the other instances once the transaction is committed.
    void wakeOthers() {
        handle.createQuery("SELECT pg_notify(:channel, :bot)").bind("channel", CHANNEL).bind("bot", bot)
                .mapTo(String.class).one();
    }
}
