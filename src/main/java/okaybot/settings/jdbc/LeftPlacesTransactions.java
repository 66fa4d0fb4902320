package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedSet;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The part of [JdbcSettingsStore] about places that the bot has left.
final class LeftPlacesTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(LeftPlacesTransactions.class);
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final ClockJumpDetector jumps;

    LeftPlacesTransactions(TransactionTemplate transactions, InstantSource time, Ticker ticker) {
        this.transactions = transactions;
        this.time = time;
        this.jumps = new ClockJumpDetector(time, ticker);
    }

    void mark(String place) {
        StorableText.require(place);
        transactions.inTransaction(handle -> {
            new PlaceMover(handle).deleteWhatFansSaid(place);
            return new LeftPlacesDao(handle).mark(place, time.millis());
        });
    }

    void unmark(String place) {
        StorableText.require(place);
        transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).unmark(place));
    }

    SortedSet<String> findByPlatform(String platform) {
        return transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).findByPlatform(platform));
    }

    SortedSet<String> findLeftLongerThan(Duration age) {
        if (jumps.detectJump()) {
            LOG.warn("Settings: system clock jumped, places that the bot has left are not deleted this time");
            return Collections.emptySortedSet();
        }
        return transactions.withoutTransaction(handle -> new LeftPlacesDao(handle).findMarkedBefore(limit(age)));
    }

    boolean deleteIfLeft(String place, Duration age) {
        StorableText.require(place);
        // Not announced, because nobody can ask anything in a place that the bot has left.
        return transactions.inExclusiveTransaction(
                handle -> new LeftPlacesDao(handle).deleteIfMarkedBefore(place, limit(age)));
    }

    private long limit(Duration age) {
        return time.instant().minus(age).toEpochMilli();
    }
}
