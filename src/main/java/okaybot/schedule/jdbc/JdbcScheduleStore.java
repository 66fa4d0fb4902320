package okaybot.schedule.jdbc;

import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.schedule.ScheduleStore;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.Outcome;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// Scheduled posts in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcScheduleStore implements ScheduleStore {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcScheduleStore(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public boolean add(ScheduledPost post) {
        StorableText.require(post.line());
        return transactions.inExclusiveTransaction(handle -> new ScheduleDao(handle).add(post));
    }

    @Override
    public List<ScheduledPost> list(Place outermost) {
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).list(outermost.path()));
    }

    @Override
    public Optional<ScheduledPost> find(Place outermost, String id) {
        StorableText.require(id);
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).find(outermost.path(), id));
    }

    @Override
    public List<ScheduledPost> findActive() {
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).findActive());
    }

    @Override
    public boolean update(ScheduledPost post) {
        StorableText.require(post.line());
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).update(post)) > 0;
    }

    @Override
    public void record(Place outermost, String id, Outcome outcome) {
        transactions.withoutTransaction(handle -> new ScheduleDao(handle).record(outermost.path(), id, outcome));
    }

    @Override
    public boolean remove(Place outermost, String id) {
        StorableText.require(id);
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).remove(outermost.path(), id)) > 0;
    }

    @Override
    public List<ScheduledPost> findByAuthor(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new ScheduleDao(handle).findByAuthor(viewer));
    }

    @Override
    public void forgetAuthor(String viewer) {
        StorableText.require(viewer);
        transactions.withoutTransaction(handle -> new ScheduleDao(handle).forgetAuthor(viewer));
        transactions.purgeDeletedData();
    }
}
