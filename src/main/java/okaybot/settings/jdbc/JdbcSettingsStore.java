package okaybot.settings.jdbc;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;
import okaybot.settings.database.Database;
import okaybot.settings.database.StorableText;
import okaybot.settings.database.TransactionTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings store in a database. The SQL is the same for SQLite and PostgreSQL.
public final class JdbcSettingsStore implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSettingsStore.class);
    private final Database database;
    private final TransactionTemplate transactions;
    private final InstantSource time;
    private final ClockJumpDetector jumps;
    private final PlaceTransactions places;
    private final LeftPlacesTransactions leftPlaces;
    private final ViewerTransactions viewers;

    /// @param database closed together with this store
    /// @param time the time of changes, which is stored in milliseconds
    public JdbcSettingsStore(Database database, InstantSource time) {
        this(database, time, Ticker.systemTicker());
    }

    /// @param ticker measures elapsed time, to notice when the system clock is changed
    public JdbcSettingsStore(Database database, InstantSource time, Ticker ticker) {
        this.database = database;
        this.transactions = new TransactionTemplate(database);
        this.time = time;
        this.jumps = new ClockJumpDetector(time, ticker);
        this.places = new PlaceTransactions(database, transactions, time);
        this.leftPlaces = new LeftPlacesTransactions(transactions, time, ticker);
        this.viewers = new ViewerTransactions(database, transactions);
    }

    @Override
    public Map<String, String> at(String place) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).at(place));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).within(place));
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        return places.edit(actor, edits);
    }

    @Override
    public void movePlace(String from, String to) {
        places.move(from, to);
    }

    @Override
    public List<SettingChange> recentChanges(String place, int limit) {
        StorableText.require(place);
        if (limit < 0) {
            throw new IllegalArgumentException("The limit must not be negative, was " + limit);
        }
        return transactions.withoutTransaction(handle -> new ChangeLogDao(handle).findWithin(place, limit));
    }

    @Override
    public void markLeft(String place) {
        leftPlaces.mark(place);
    }

    @Override
    public void markJoined(String place) {
        leftPlaces.unmark(place);
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return leftPlaces.findByPlatform(platform);
    }

    @Override
    public SortedSet<String> placesLeftLongerThan(Duration age) {
        return leftPlaces.findLeftLongerThan(age);
    }

    @Override
    public boolean deleteIfLeft(String place, Duration age) {
        return leftPlaces.deleteIfLeft(place, age);
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return transactions.withoutTransaction(handle -> new SettingsDao(handle).outermostPlaces(platform));
    }

    @Override
    public int deleteChangesOlderThan(Duration age) {
        if (jumps.detectJump()) {
            LOG.warn("Settings: system clock jumped, old changes are not deleted this time");
            return 0;
        }
        return transactions.withoutTransaction(
                handle -> new ChangeLogDao(handle).deleteBefore(time.instant().minus(age).toEpochMilli()));
    }

    @Override
    public ViewerSettings viewer(String viewer) {
        return viewers.find(viewer);
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        viewers.setProgress(viewer, episode);
    }

    @Override
    public void setLanguage(String viewer, Optional<String> language) {
        viewers.setLanguage(viewer, language);
    }

    @Override
    public ViewerData viewerData(String viewer, int skip, int limit) {
        return viewers.data(viewer, skip, limit);
    }

    @Override
    public void forget(String viewer) {
        viewers.forget(viewer);
    }

    @Override
    public void close() {
        database.close();
    }
}
