package okaybot.settings.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.report.ReportStore;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// Reports of mistakes in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcReportStore implements ReportStore {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcReportStore(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public void add(MistakeReport report) {
        Stream.of(report.place(), report.reporter(), report.line(), report.words()).forEach(StorableText::require);
        transactions.useExclusiveTransaction(handle -> {
            new ReportDao(handle).add(report);
        });
    }

    @Override
    public Optional<MistakeReport> find(String place, String id) {
        return transactions.withoutTransaction(handle -> new ReportDao(handle).find(place, id));
    }

    @Override
    public boolean close(String place, String id, ReportState state) {
        return transactions.withoutTransaction(handle -> new ReportDao(handle).close(place, id, state)) == 1;
    }

    @Override
    public List<MistakeReport> findByReporter(String viewer) {
        StorableText.require(viewer);
        return transactions.withoutTransaction(handle -> new ReportDao(handle).findByReporter(viewer));
    }

    @Override
    public void forgetReporter(String viewer) {
        StorableText.require(viewer);
        transactions.withoutTransaction(handle -> new ReportDao(handle).forgetReporter(viewer));
        transactions.purgeDeletedData();
    }

    @Override
    public void deleteBefore(Instant limit) {
        transactions.withoutTransaction(handle -> new ReportDao(handle).deleteBefore(limit));
    }
}
