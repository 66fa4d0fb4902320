package okaybot.schedule.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowStore;
import okaybot.schedule.follow.FollowTopic;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// What places follow, in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcFollowStore implements FollowStore {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcFollowStore(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public boolean save(Follow follow) {
        return transactions.inExclusiveTransaction(handle -> new FollowDao(handle).save(follow));
    }

    @Override
    public List<Follow> list(Place outermost) {
        return transactions.withoutTransaction(handle -> new FollowDao(handle).list(outermost.path()));
    }

    @Override
    public Optional<Follow> find(Place place, FollowTopic topic) {
        return transactions.withoutTransaction(handle -> new FollowDao(handle).find(place.path(), topic));
    }

    @Override
    public List<Follow> findAll() {
        return transactions.withoutTransaction(handle -> new FollowDao(handle).findAll());
    }

    @Override
    public void markSeen(Place place, FollowTopic topic, Set<String> items) {
        transactions.withoutTransaction(handle -> new FollowDao(handle).markSeen(place.path(), topic, items));
    }

    @Override
    public void markFailed(Place place, FollowTopic topic, String problem) {
        transactions.withoutTransaction(handle -> new FollowDao(handle).markFailed(place.path(), topic, problem));
    }

    @Override
    public boolean remove(Place place, FollowTopic topic) {
        return transactions.withoutTransaction(handle -> new FollowDao(handle).remove(place.path(), topic)) > 0;
    }

    @Override
    public List<Follow> findByAuthor(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new FollowDao(handle).findByAuthor(viewer));
    }

    @Override
    public void forgetAuthor(String viewer) {
        StorableText.require(viewer);
        transactions.withoutTransaction(handle -> new FollowDao(handle).forgetAuthor(viewer));
        transactions.purgeDeletedData();
    }
}
