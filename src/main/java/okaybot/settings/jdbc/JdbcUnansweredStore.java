package okaybot.settings.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;
import okaybot.unanswered.AskedQuestion;
import okaybot.unanswered.UnansweredQuestion;
import okaybot.unanswered.UnansweredStore;

/// Unanswered questions in the database of the settings. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcUnansweredStore implements UnansweredStore {
    private final TransactionTemplate transactions;

    /// @param database is not closed by this store
    public JdbcUnansweredStore(Database database) {
        this.transactions = new TransactionTemplate(database);
    }

    @Override
    public void add(AskedQuestion question) {
        StorableText.require(question.place());
        StorableText.require(question.words());
        transactions.useExclusiveTransaction(handle -> {
            new UnansweredDao(handle).add(question);
        });
    }

    @Override
    public List<UnansweredQuestion> mostAsked(String place, LocalDate since, int limit) {
        return transactions.withoutTransaction(handle -> new UnansweredDao(handle).mostAsked(place, since, limit));
    }

    @Override
    public int countHidden(String place, LocalDate since) {
        return transactions.withoutTransaction(handle -> new UnansweredDao(handle).countHidden(place, since));
    }

    @Override
    public int countAsker(UnaryOperator<String> askerOf) {
        return transactions.withoutTransaction(handle -> new UnansweredDao(handle).findAsker(askerOf).size());
    }

    @Override
    public void forgetAsker(UnaryOperator<String> askerOf) {
        transactions.useExclusiveTransaction(handle -> {
            var dao = new UnansweredDao(handle);
            dao.findAsker(askerOf).forEach(question -> dao.removeAsker(question, askerOf));
        });
        transactions.purgeDeletedData();
    }

    @Override
    public void deleteBefore(LocalDate day) {
        transactions.withoutTransaction(handle -> new UnansweredDao(handle).deleteBefore(day));
    }
}
