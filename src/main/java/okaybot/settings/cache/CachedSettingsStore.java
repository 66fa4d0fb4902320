package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import okaybot.resilience.IncidentLog;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.ViewerData;
import okaybot.settings.ViewerSettings;
import okaybot.settings.database.Database;
import okaybot.settings.database.PostgresNotificationListener;

/// Answers [#at] and [#viewer], which every command needs, from memory. Changes made here are visible at once, those of
/// other instances within seconds. While the store cannot be reached, values that were read before are still returned.
public final class CachedSettingsStore implements SettingsStore {
    private static final int ENTRY_BYTES = 100;
    private final SettingsStore store;
    private final CircuitBreaker breaker;
    private final StaleOnErrorCache<Map<String, String>> places;
    private final StaleOnErrorCache<ViewerSettings> viewers;
    private final CacheInvalidator invalidator;
    private final Optional<PostgresNotificationListener> listener;
    private final ForeignChanges foreign;

    /// @param store closed together with this one
    /// @param database the database of that store; announces the changes of other instances
    /// @param meters counts cache hits and misses
    public CachedSettingsStore(SettingsStore store, Database database, MeterRegistry meters) {
        this(store, database, Ticker.systemTicker(), meters);
    }

    CachedSettingsStore(SettingsStore store, Database database, Ticker ticker, MeterRegistry meters) {
        this.store = store;
        this.breaker = new CircuitBreaker(new IncidentLog(), ticker);
        this.places = new StaleOnErrorCache<>("places", store::at, CachedSettingsStore::size, breaker,
                database.cacheExpiry(), ticker, meters);
        this.viewers = new StaleOnErrorCache<>("viewers", store::viewer, _ -> 0, breaker, database.cacheExpiry(),
                ticker,
                meters);
        this.invalidator = new CacheInvalidator(places, viewers, breaker);
        this.listener = database.listen(invalidator);
        this.foreign = new ForeignChanges(() -> breaker.callIfClosed(database::foreignVersion), invalidator::expireAll,
                ticker);
    }

    /// In bytes: the text, and the objects around each key and value.
    private static int size(Map<String, String> settings) {
        return settings.entrySet().stream().mapToInt(entry -> 2 * (entry.getKey().length() + entry.getValue().length()))
                .sum() + settings.size() * ENTRY_BYTES;
    }

    /// Why the store, or the connection for changes of other instances, cannot be reached; empty if both can.
    @Override
    public Optional<StoreUnavailableException> currentFailure() {
        return breaker.currentFailure().or(() -> listener.flatMap(PostgresNotificationListener::currentFailure)
                .map(StoreUnavailableException::new));
    }

    @Override
    public Map<String, String> at(String place) {
        foreign.check();
        return places.get(place);
    }

    @Override
    public ViewerSettings viewer(String viewer) {
        foreign.check();
        return viewers.get(viewer);
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return breaker.call(() -> store.within(place));
    }

    @Override
    public List<SettingChange> recentChanges(String place, int limit) {
        return breaker.call(() -> store.recentChanges(place, limit));
    }

    @Override
    public ViewerData viewerData(String viewer, int skip, int limit) {
        return breaker.call(() -> store.viewerData(viewer, skip, limit));
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return breaker.call(() -> store.outermostPlaces(platform));
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return breaker.call(() -> store.leftPlaces(platform));
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        var changes = write(() -> store.edit(actor, edits));
        changes.forEach(change -> places.invalidate(change.place()));
        return changes;
    }

    @Override
    public void movePlace(String from, String to) {
        write(() -> store.movePlace(from, to));
        invalidator.expireAll();
    }

    @Override
    public void markLeft(String place) {
        write(() -> store.markLeft(place));
    }

    @Override
    public void markJoined(String place) {
        write(() -> store.markJoined(place));
    }

    @Override
    public SortedSet<String> placesLeftLongerThan(Duration age) {
        return breaker.call(() -> store.placesLeftLongerThan(age));
    }

    @Override
    public boolean deleteIfLeft(String place, Duration age) {
        var deleted = write(() -> store.deleteIfLeft(place, age));
        if (deleted) {
            invalidator.expireAll();
        }
        return deleted;
    }

    @Override
    public int deleteChangesOlderThan(Duration age) {
        return write(() -> store.deleteChangesOlderThan(age));
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        write(() -> store.setProgress(viewer, episode));
        viewers.invalidate(viewer);
    }

    @Override
    public void setLanguage(String viewer, Optional<String> language) {
        write(() -> store.setLanguage(viewer, language));
        viewers.invalidate(viewer);
    }

    @Override
    public void forget(String viewer) {
        write(() -> store.forget(viewer));
        viewers.invalidate(viewer);
    }

    private void write(Runnable call) {
        write(() -> {
            call.run();
            return call;
        });
    }

    private <T> T write(Supplier<T> call) {
        try {
            return breaker.call(call);
        } catch (StoreUnavailableException e) {
            // If the connection was lost during the commit, the change may have been made.
            invalidator.expireAll();
            throw e;
        }
    }

    @Override
    public void close() {
        listener.ifPresent(PostgresNotificationListener::close);
        store.close();
    }
}
