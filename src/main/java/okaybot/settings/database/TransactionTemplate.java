package okaybot.settings.database;

import okaybot.settings.StoreUnavailableException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.JdbiException;

/// Runs work on a connection of the database, with or without a transaction. Throws [StoreUnavailableException] if the
/// database fails.
public record TransactionTemplate(Database database) {
    public <T> T withoutTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return database.jdbi().withHandle(work);
        } catch (JdbiException e) {
            throw StoreUnavailableException.ofQuery(e);
        }
    }

    public <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return withoutTransaction(handle -> handle.inTransaction(work));
    }

    /// In a transaction that makes all other callers of this method wait, in other instances too.
    public <T> T inExclusiveTransaction(HandleCallback<T, RuntimeException> work) {
        return inTransaction(handle -> {
            handle.execute("UPDATE revision SET number = number");
            return work.withHandle(handle);
        });
    }

    /// As [#inExclusiveTransaction], without a result.
    public void useExclusiveTransaction(HandleConsumer<RuntimeException> work) {
        inExclusiveTransaction(work.asCallback());
    }

    /// Removes the last traces of what was deleted before.
    public void purgeDeletedData() {
        HandleConsumer<RuntimeException> purge = database::purgeDeletedData;
        withoutTransaction(purge.asCallback());
    }
}
