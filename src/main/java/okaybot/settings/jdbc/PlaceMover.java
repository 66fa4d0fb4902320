package okaybot.settings.jdbc;

import java.util.List;
import okaybot.settings.database.PlaceCondition;
import org.jdbi.v3.core.Handle;

/// Moves what is stored about a place, and the places inside it, to a new path, or deletes it. Must be called inside a
/// transaction.
record PlaceMover(Handle handle) {
    /// The tasks of a server or chat, see [okaybot.schedule.TaskQueue#schedule].
    private static final String TASKS = "task_instance >= :place || ' ' AND task_instance < :place || '!'";

    private static final String NEW_PATH = ":to || substr(place, length(:place) + 1)";

    /// What the new path has already is kept, such as settings. The old path no longer counts as left. Posts of reports have other
    /// ids in a new chat, or none.
    void move(String from, String to) {
        moveMissing("setting", "digest", "key, value", from, to);
        moveMissing("unanswered", "digest", "words, askers, times, last_day", from, to);
        moveMissing("follow", "topic", "author, locale, seen, problem", from, to);
        moveMissing("posted_line", "line", "at", from, to);
        deleteFrom("departed", from);
        for (var rows : List.of("change SET", "rewatch SET", "scheduled_post SET", "report SET post = NULL,")) {
            move("UPDATE " + rows + " place = " + NEW_PATH + " WHERE " + PlaceCondition.INSIDE, from, to);
        }
        move("UPDATE scheduled_task SET task_instance = :to || substr(task_instance, length(:place) + 1) WHERE "
                + TASKS, from, to);
    }

    /// Moves the rows of a table, and deletes those that the new path has already.
    ///
    /// @param key    the column that tells apart the rows of a place
    /// @param others the other columns
    private void moveMissing(String table, String key, String others, String from, String to) {
        var columns = key + ", " + others;
        move("INSERT INTO " + table + " (place, " + columns + ") SELECT " + NEW_PATH + ", " + columns + " FROM " + table
                + " WHERE " + PlaceCondition.INSIDE + " ON CONFLICT (place, " + key + ") DO NOTHING", from, to);
        deleteFrom(table, from);
    }

    private void move(String sql, String from, String to) {
        handle.createUpdate(sql).bind("place", from).bind("to", to).execute();
    }

    /// Deletes the unanswered questions, the reports of mistakes and who takes part in rewatches.
    void deleteWhatFansSaid(String place) {
        deleteFrom("unanswered", place);
        deleteFrom("report", place);
        deleteOfRewatches("rewatch_member", place);
    }

    /// Deletes everything that is stored about a place, apart from whether the bot has left it.
    void delete(String place) {
        deleteWhatFansSaid(place);
        deleteOfRewatches("rewatch_episode", place);
        for (var table : List.of("rewatch", "setting", "change", "scheduled_post", "follow", "posted_line")) {
            deleteFrom(table, place);
        }
        handle.createUpdate("DELETE FROM scheduled_task WHERE " + TASKS).bind("place", place).execute();
    }

    private void deleteOfRewatches(String table, String place) {
        handle.createUpdate("DELETE FROM " + table + " WHERE rewatch IN (SELECT id FROM rewatch WHERE "
                + PlaceCondition.INSIDE + ")").bind("place", place).execute();
    }

    private void deleteFrom(String table, String place) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + PlaceCondition.INSIDE).bind("place", place).execute();
    }
}
