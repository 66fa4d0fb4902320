package okaybot.settings.jdbc;

import org.jdbi.v3.core.Handle;

/// Moves what is stored about a place, and the places inside it, to a new path, or deletes it. Must be called inside a
/// transaction.
record PlaceMover(Handle handle) {
    /// The tasks of a server or chat, see [okaybot.schedule.TaskQueue#schedule].
    private static final String TASKS = "task_instance >= :place || ' ' AND task_instance < :place || '!'";

    /// Settings and unanswered questions that the new path has already are kept. The old path no longer counts as left. Posts of
    /// reports have other ids in a new chat, or none.
    void move(String from, String to) {
        var newPath = ":to || substr(place, length(:place) + 1)";
        handle.createUpdate("INSERT INTO setting (place, digest, key, value) SELECT " + newPath
                + ", digest, key, value FROM setting WHERE " + SettingsDao.INSIDE
                + " ON CONFLICT (place, digest) DO NOTHING")
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE change SET place = " + newPath + " WHERE " + SettingsDao.INSIDE)
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("INSERT INTO unanswered (place, digest, words, askers, times, last_day) SELECT " + newPath
                + ", digest, words, askers, times, last_day FROM unanswered WHERE " + SettingsDao.INSIDE
                + " ON CONFLICT (place, digest) DO NOTHING")
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE report SET post = NULL, place = " + newPath + " WHERE " + SettingsDao.INSIDE)
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE rewatch SET place = " + newPath + " WHERE " + SettingsDao.INSIDE)
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE scheduled_post SET place = " + newPath + " WHERE " + SettingsDao.INSIDE)
                .bind("place", from).bind("to", to).execute();
        handle.createUpdate("UPDATE scheduled_task SET task_instance = :to || substr(task_instance, length(:place) + 1)"
                + " WHERE " + TASKS).bind("place", from).bind("to", to).execute();
        handle.createUpdate("INSERT INTO follow (place, topic, author, locale, seen, problem) SELECT " + newPath
                + ", topic, author, locale, seen, problem FROM follow WHERE " + SettingsDao.INSIDE
                + " ON CONFLICT (place, topic) DO NOTHING").bind("place", from).bind("to", to).execute();
        deleteFrom("follow", from);
        handle.createUpdate("INSERT INTO posted_line (place, line, at) SELECT " + newPath
                + ", line, at FROM posted_line WHERE " + SettingsDao.INSIDE + " ON CONFLICT (place, line) DO NOTHING")
                .bind("place", from).bind("to", to).execute();
        deleteFrom("posted_line", from);
        deleteFrom("setting", from);
        deleteFrom("unanswered", from);
        deleteFrom("departed", from);
    }

    /// Deletes the unanswered questions, the reports of mistakes and who takes part in rewatches.
    void deleteWhatFansSaid(String place) {
        deleteFrom("unanswered", place);
        deleteFrom("report", place);
        deleteOfRewatches("rewatch_member", place);
    }

    /// Deletes settings, logged changes, unanswered questions, reports of mistakes, rewatches, scheduled posts and what is
    /// followed.
    void delete(String place) {
        deleteWhatFansSaid(place);
        deleteOfRewatches("rewatch_episode", place);
        deleteFrom("rewatch", place);
        deleteFrom("setting", place);
        deleteFrom("change", place);
        deleteFrom("scheduled_post", place);
        deleteFrom("follow", place);
        deleteFrom("posted_line", place);
        handle.createUpdate("DELETE FROM scheduled_task WHERE " + TASKS).bind("place", place).execute();
    }

    private void deleteOfRewatches(String table, String place) {
        handle.createUpdate("DELETE FROM " + table + " WHERE rewatch IN (SELECT id FROM rewatch WHERE "
                + SettingsDao.INSIDE + ")").bind("place", place).execute();
    }

    private void deleteFrom(String table, String place) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + SettingsDao.INSIDE).bind("place", place).execute();
    }
}
