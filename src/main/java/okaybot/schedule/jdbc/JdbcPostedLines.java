package okaybot.schedule.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import okaybot.place.Place;
import okaybot.schedule.PostedLines;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;

/// Posted lines in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcPostedLines implements PostedLines {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcPostedLines(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public List<String> find(Place place) {
        return transactions.withoutTransaction(handle -> handle
                .createQuery("SELECT line FROM posted_line WHERE place = :place ORDER BY at, line")
                .bind("place", place.path()).mapTo(String.class).list());
    }

    @Override
    public void add(Place place, String line, Instant at, Collection<String> forgotten) {
        StorableText.require(line);
        transactions.useExclusiveTransaction(handle -> {
            forgotten.forEach(old -> handle
                    .createUpdate("DELETE FROM posted_line WHERE place = :place AND line = :line")
                    .bind("place", place.path()).bind("line", old).execute());
            handle.createUpdate("""
                    INSERT INTO posted_line (place, line, at) VALUES (:place, :line, :at)
                    ON CONFLICT (place, line) DO UPDATE SET at = excluded.at""")
                    .bind("place", place.path()).bind("line", line).bind("at", at.toEpochMilli()).execute();
        });
    }
}
