package okaybot.settings.jdbc;

import java.util.Objects;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.database.Database;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/// Runs work on a connection of the database, with or without a transaction. Throws [StoreUnavailableException] if the
/// database fails.
record TransactionTemplate(Database database) {
    <T> T withoutTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return database.jdbi().withHandle(work);
        } catch (JdbiException e) {
            // Its message quotes the query with its values, which must not be logged; the driver's message does not.
            throw new StoreUnavailableException(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return withoutTransaction(handle -> handle.inTransaction(work));
    }

    /// In a transaction that makes all other callers of this method wait, in other instances too.
    <T> T inExclusiveTransaction(HandleCallback<T, RuntimeException> work) {
        return inTransaction(handle -> {
            handle.execute("UPDATE revision SET number = number");
            return work.withHandle(handle);
        });
    }

    /// Removes the last traces of what was deleted before.
    void purgeDeletedData() {
        withoutTransaction(handle -> {
            database.purgeDeletedData(handle);
            return handle;
        });
    }
}
