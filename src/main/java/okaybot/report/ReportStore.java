package okaybot.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores reports of mistakes. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface ReportStore {
    /// How long a report is kept.
    int RETENTION_DAYS = 90;

    /// The most reports of a server or chat. Beyond, the oldest are deleted.
    int MAX_REPORTS = 500;

    /// Stores a report. Does nothing if there is one with its id.
    void add(MistakeReport report);

    /// The report of a server or chat with an id.
    Optional<MistakeReport> find(String place, String id);

    /// Closes an open report. If several try at the same time, on other instances too, only one does it.
    ///
    /// @param state not open
    /// @return whether this call has done it; false also if there is no such report
    boolean close(String place, String id, ReportState state);

    /// The reports of a person, the newest first.
    List<MistakeReport> findByReporter(String viewer);

    /// Removes a person from their reports, from the database file too.
    void forgetReporter(String viewer);

    /// Deletes the reports that are older.
    void deleteBefore(Instant limit);
}
