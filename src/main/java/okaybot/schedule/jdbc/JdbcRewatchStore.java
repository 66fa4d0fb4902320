package okaybot.schedule.jdbc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchMembers;
import okaybot.schedule.rewatch.RewatchStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// Rewatches in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcRewatchStore implements RewatchStore {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcRewatchStore(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public Added add(Rewatch rewatch) {
        return transactions.inExclusiveTransaction(handle -> {
            var dao = new RewatchDao(handle);
            var others = dao.findByPlace(rewatch.channel().path(), false);
            if (!others.stream().allMatch(Rewatch::isOver)) {
                return Added.ONE_IS_ON;
            }
            others.stream().filter(other -> other.status() == Rewatch.Status.FINISHED).map(Rewatch::id)
                    .forEach(dao::delete);
            if (dao.findByPlace(rewatch.channel().outermost().path(), true).size() >= MAX_REWATCHES) {
                return Added.TOO_MANY;
            }
            dao.put(rewatch);
            new RewatchEpisodeDao(handle).put(rewatch, List.of());
            return Added.YES;
        });
    }

    @Override
    public Optional<Rewatch> find(String id) {
        return transactions.inTransaction(handle -> new RewatchDao(handle).find(id));
    }

    @Override
    public Optional<Rewatch> findByChannel(Place channel) {
        return transactions.inTransaction(handle -> new RewatchDao(handle).findByPlace(channel.path(), false)).stream()
                .min(Comparator.comparing(Rewatch::isOver));
    }

    @Override
    public List<Rewatch> findWithin(Place outermost) {
        return transactions.inTransaction(handle -> new RewatchDao(handle).findByPlace(outermost.path(), true));
    }

    @Override
    public List<Rewatch> findUnfinished() {
        return transactions.inTransaction(handle -> new RewatchDao(handle).findUnfinished());
    }

    @Override
    public List<Rewatch> findByAuthor(String viewer) {
        StorableText.require(viewer);
        return transactions.inTransaction(handle -> new RewatchDao(handle).findByAuthor(viewer));
    }

    @Override
    public Optional<Rewatch> edit(String id, UnaryOperator<Rewatch> change) {
        return transactions.inExclusiveTransaction(handle -> new RewatchDao(handle).find(id).map(before -> {
            var changed = change.apply(before);
            new RewatchDao(handle).put(changed);
            new RewatchEpisodeDao(handle).put(changed, before.episodes());
            return changed;
        }));
    }

    @Override
    public void delete(String id) {
        transactions.useExclusiveTransaction(handle -> {
            new RewatchDao(handle).delete(id);
        });
    }

    @Override
    public void deleteBefore(Instant limit) {
        transactions.useExclusiveTransaction(handle -> {
            var dao = new RewatchDao(handle);
            dao.findEndedBefore(limit).forEach(dao::delete);
        });
    }

    @Override
    public RewatchMembers members() {
        return new JdbcRewatchMembers(transactions);
    }
}
