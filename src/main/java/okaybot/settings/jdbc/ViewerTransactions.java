package okaybot.settings.jdbc;

import java.util.Optional;
import java.util.function.Consumer;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.ChangeAnnouncement.ChangedSubject;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// The part of [JdbcSettingsStore] about viewers.
///
/// @param database to announce changes
record ViewerTransactions(Database database, TransactionTemplate transactions) {
    ViewerSettings find(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new ViewerDao(handle).find(viewer));
    }

    void setProgress(String viewer, Optional<Integer> episode) {
        changeViewer(viewer, dao -> dao.setProgress(viewer, episode));
        if (episode.isEmpty()) {
            transactions.purgeDeletedData();
        }
    }

    void setLanguage(String viewer, Optional<String> language) {
        language.ifPresent(StorableText::require);
        changeViewer(viewer, dao -> dao.setLanguage(viewer, language));
        if (language.isEmpty()) {
            transactions.purgeDeletedData();
        }
    }

    ViewerData data(String viewer, int skip, int limit) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> {
            var changes = new ChangeLogDao(handle);
            return new ViewerData(new ViewerDao(handle).find(viewer), changes.countByActor(viewer),
                    changes.findByActor(viewer, skip, limit));
        });
    }

    void forget(String viewer) {
        changeViewer(viewer, dao -> dao.forget(viewer));
        transactions.purgeDeletedData();
    }

    private void changeViewer(String viewer, Consumer<ViewerDao> change) {
        StorableText.require(viewer);
        transactions.inTransaction(handle -> {
            change.accept(new ViewerDao(handle));
            database.announce(handle, new ChangeAnnouncement(ChangedSubject.VIEWER, viewer));
            return viewer;
        });
    }
}
