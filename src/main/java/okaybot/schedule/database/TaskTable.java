package okaybot.schedule.database;

import java.time.Instant;
import okaybot.settings.database.TransactionTemplate;

/// Adds and removes tasks. db-scheduler itself refuses both while a task is running; here, the running one loses its claim, so that
/// what it returns does not count.
record TaskTable(TransactionTemplate transactions) {
    static final String NAME = "scheduled_task";

    /// Adds a task or gives it another time.
    void put(String kind, String id, Instant due) {
        transactions.withoutTransaction(handle -> handle.createUpdate("""
                INSERT INTO scheduled_task (task_name, task_instance, task_data, execution_time, picked, version)
                VALUES (:kind, :id, :due, :due, FALSE, 1)
                ON CONFLICT (task_name, task_instance) DO UPDATE SET task_data = :due, execution_time = :due,
                picked = FALSE, picked_by = NULL, last_heartbeat = NULL, consecutive_failures = 0,
                version = scheduled_task.version + 1
                """).bind("kind", kind).bind("id", id).bind("due", due.toEpochMilli()).execute());
    }

    /// Adds a task if there is none with its id.
    void putIfAbsent(String kind, String id, Instant due) {
        transactions.withoutTransaction(handle -> handle.createUpdate("""
                INSERT INTO scheduled_task (task_name, task_instance, task_data, execution_time, picked, version)
                VALUES (:kind, :id, :due, :due, FALSE, 1) ON CONFLICT (task_name, task_instance) DO NOTHING
                """).bind("kind", kind).bind("id", id).bind("due", due.toEpochMilli()).execute());
    }

    void delete(String kind, String id) {
        transactions.withoutTransaction(handle -> handle
                .createUpdate("DELETE FROM scheduled_task WHERE task_name = :kind AND task_instance = :id")
                .bind("kind", kind).bind("id", id).execute());
    }
}
