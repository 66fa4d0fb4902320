package okaybot.settings.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.report.ReportStore;
import org.jdbi.v3.core.Handle;

/// Reads and writes reports of mistakes. What adds one must be called inside an exclusive transaction.
record ReportDao(Handle handle) {
    private static final String SELECT = """
            SELECT place, id, reporter, locale, source, destination, post, line, words, at, state FROM report
            """;

    private static MistakeReport read(ResultSet row) throws SQLException {
        return new MistakeReport(row.getString("id"), row.getString("place"), row.getString("reporter"),
                Locale.forLanguageTag(row.getString("locale")), row.getString("source"), row.getString("destination"),
                Optional.ofNullable(row.getString("post")), row.getString("line"), row.getString("words"),
                Instant.ofEpochMilli(row.getLong("at")), ReportState.valueOf(row.getString("state")));
    }

    void add(MistakeReport report) {
        handle.createUpdate("""
                INSERT INTO report (place, id, reporter, locale, source, destination, post, line, words, at, state)
                VALUES (:place, :id, :reporter, :locale, :source, :destination, :post, :line, :words, :at, :state)
                ON CONFLICT (place, id) DO NOTHING
                """).bind("place", report.place()).bind("id", report.id()).bind("reporter", report.reporter())
                .bind("locale", report.locale().toLanguageTag()).bind("source", report.source())
                .bind("destination", report.destination()).bind("post", report.post().orElse(null))
                .bind("line", report.line()).bind("words", report.words()).bind("at", report.at().toEpochMilli())
                .bind("state", report.state().name()).execute();
        trim(report.place());
    }

    /// Deletes the oldest reports of a place beyond the limit.
    private void trim(String place) {
        handle.createUpdate("""
                DELETE FROM report WHERE place = :place AND id IN (SELECT id FROM report
                WHERE place = :place ORDER BY at DESC, id LIMIT :all OFFSET :kept)
                """).bind("place", place).bind("all", ReportStore.MAX_REPORTS).bind("kept", ReportStore.MAX_REPORTS)
                .execute();
    }

    Optional<MistakeReport> find(String place, String id) {
        return handle.createQuery(SELECT + " WHERE place = :place AND id = :id").bind("place", place).bind("id", id)
                .map((row, _) -> read(row)).findOne();
    }

    /// Closes a report if it is open.
    ///
    /// @return how many were
    int close(String place, String id, ReportState state) {
        return handle
                .createUpdate("UPDATE report SET state = :state WHERE place = :place AND id = :id AND state = :open")
                .bind("state", state.name()).bind("open", ReportState.OPEN.name()).bind("place", place).bind("id", id)
                .execute();
    }

    List<MistakeReport> findByReporter(String viewer) {
        return handle.createQuery(SELECT + " WHERE reporter = :viewer ORDER BY at DESC, id").bind("viewer", viewer)
                .map((row, _) -> read(row)).list();
    }

    int forgetReporter(String viewer) {
        return handle.createUpdate("UPDATE report SET reporter = '' WHERE reporter = :viewer").bind("viewer", viewer)
                .execute();
    }

    int deleteBefore(Instant limit) {
        return handle.createUpdate("DELETE FROM report WHERE at < :limit").bind("limit", limit.toEpochMilli())
                .execute();
    }
}
