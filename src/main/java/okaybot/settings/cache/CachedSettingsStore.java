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
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;
import okaybot.settings.SettingsStore;
import okaybot.settings.StoreUnavailableException;
import okaybot.settings.ViewerData;
import okaybot.settings.database.ChangeAnnouncement;
import okaybot.settings.database.Database;
import okaybot.settings.database.PostgresNotificationListener;

/// Answers what every command asks, [#at] and [#progress], from memory. Own changes hold at once, those of other
/// instances within seconds. While the store behind it cannot be reached, what was read before goes on to hold.
public final class CachedSettingsStore implements SettingsStore {
    private final SettingsStore store;
    private final CircuitBreaker outage;
    private final StaleOnErrorCache<Map<String, String>> places;
    private final StaleOnErrorCache<Optional<Integer>> viewers;
    private final Optional<PostgresNotificationListener> listener;

    /// @param store    closed together with this one
    /// @param database where the store keeps what it holds, and where other instances announce their changes
    /// @param meters   where it is counted what was answered from memory
    public CachedSettingsStore(SettingsStore store, Database database, MeterRegistry meters) {
        this(store, database, Ticker.systemTicker(), meters);
    }

    CachedSettingsStore(SettingsStore store, Database database, Ticker ticker, MeterRegistry meters) {
        this.store = store;
        this.outage = new CircuitBreaker(ticker);
        this.places = new StaleOnErrorCache<>("places", store::at, outage, database.cacheExpiry(), ticker, meters);
        this.viewers = new StaleOnErrorCache<>("viewers", store::progress, outage, database.cacheExpiry(), ticker,
                meters);
        this.listener = database.listen(new RemoteChanges());
    }

    /// Why the store, or the news of other instances' changes, cannot be reached; empty if all was well the last time.
    @Override
    public Optional<StoreUnavailableException> currentFailure() {
        return outage.trouble()
                .or(() -> listener.flatMap(PostgresNotificationListener::trouble).map(StoreUnavailableException::new));
    }

    @Override
    public Map<String, String> at(String place) {
        return places.get(place);
    }

    @Override
    public Optional<Integer> progress(String viewer) {
        return viewers.get(viewer);
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        return outage.call(() -> store.within(place));
    }

    @Override
    public List<SettingChange> recentChanges(String place, int most) {
        return outage.call(() -> store.recentChanges(place, most));
    }

    @Override
    public ViewerData viewerData(String viewer) {
        return outage.call(() -> store.viewerData(viewer));
    }

    @Override
    public List<SettingChange> edit(String actor, Function<SettingsReader, List<SettingEdit>> edits) {
        var changes = change(() -> store.edit(actor, edits));
        changes.forEach(change -> places.invalidate(change.place()));
        return changes;
    }

    @Override
    public void movePlace(String from, String to) {
        change(() -> store.movePlace(from, to));
        doubt();
    }

    @Override
    public void markLeft(String place) {
        change(() -> store.markLeft(place));
    }

    @Override
    public void markJoined(String place) {
        change(() -> store.markJoined(place));
    }

    @Override
    public SortedSet<String> outermostPlaces(String platform) {
        return outage.call(() -> store.outermostPlaces(platform));
    }

    @Override
    public SortedSet<String> leftPlaces(String platform) {
        return outage.call(() -> store.leftPlaces(platform));
    }

    @Override
    public int deleteLeftLongerThan(Duration longest) {
        var swept = change(() -> store.deleteLeftLongerThan(longest));
        doubt();
        return swept;
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        change(() -> store.setProgress(viewer, episode));
        viewers.invalidate(viewer);
    }

    @Override
    public void forget(String viewer) {
        change(() -> store.forget(viewer));
        viewers.invalidate(viewer);
    }

    private void change(Runnable work) {
        change(() -> {
            work.run();
            return work;
        });
    }

    private <T> T change(Supplier<T> work) {
        try {
            return outage.call(work);
        } catch (StoreUnavailableException unavailable) {
            // Cut off during the commit, it may have been done all the same.
            doubt();
            throw unavailable;
        }
    }

    private void doubt() {
        places.expireAll();
        viewers.expireAll();
    }

    @Override
    public void close() {
        listener.ifPresent(PostgresNotificationListener::close);
        store.close();
    }

    /// What is heard of other instances.
    private final class RemoteChanges implements PostgresNotificationListener.NotificationHandler {
        @Override
        public void onNotification(String text) {
            ChangeAnnouncement.parse(text).ifPresentOrElse(this::heard, CachedSettingsStore.this::doubt);
        }

        private void heard(ChangeAnnouncement announcement) {
            switch (announcement.subject()) {
                case PLACE -> places.invalidate(announcement.name());
                case VIEWER -> viewers.invalidate(announcement.name());
            }
        }

        @Override
        public void onConnected() {
            doubt();
            outage.close();
        }
    }
}
