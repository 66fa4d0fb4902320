package okaybot.schedule.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchMembers;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// Those who take part in rewatches, in the database of the settings.
record JdbcRewatchMembers(TransactionTemplate transactions) implements RewatchMembers {
    @Override
    public boolean put(RewatchMember member) {
        StorableText.require(member.viewer());
        return transactions.inExclusiveTransaction(handle -> {
            var dao = new RewatchMemberDao(handle);
            var isNew = dao.find(member.rewatch(), member.viewer()).isEmpty();
            if (isNew && (dao.count(member.rewatch()) >= MAX_MEMBERS
                    || new RewatchDao(handle).find(member.rewatch()).isEmpty())) {
                return false;
            }
            dao.put(member);
            return true;
        });
    }

    @Override
    public Optional<RewatchMember> find(String rewatch, String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new RewatchMemberDao(handle).find(rewatch, viewer));
    }

    @Override
    public List<RewatchMember> findByRewatch(String rewatch) {
        return transactions.withoutTransaction(handle -> new RewatchMemberDao(handle).findBy("rewatch", rewatch));
    }

    @Override
    public List<RewatchMember> findByViewer(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new RewatchMemberDao(handle).findBy("viewer", viewer));
    }

    @Override
    public boolean remove(String rewatch, String viewer) {
        StorableText.require(viewer);
        var removed = transactions
                .withoutTransaction(handle -> new RewatchMemberDao(handle).delete(rewatch, viewer)) == 1;
        transactions.purgeDeletedData();
        return removed;
    }

    @Override
    public boolean claimReminder(RewatchMember member, Instant begins) {
        return transactions.withoutTransaction(
                handle -> new RewatchMemberDao(handle).claimReminder(member.rewatch(), member.viewer(), begins)) == 1;
    }

    @Override
    public void advance(String rewatch, int episode) {
        transactions.withoutTransaction(handle -> new RewatchMemberDao(handle).advance(rewatch, episode));
    }

    @Override
    public void forget(String viewer) {
        StorableText.require(viewer);
        transactions.inExclusiveTransaction(handle -> new RewatchMemberDao(handle).forget(viewer)
                + new RewatchDao(handle).forgetAuthor(viewer));
        transactions.purgeDeletedData();
    }
}
