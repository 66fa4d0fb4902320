package okaybot.settings;

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

/// Answers what every command asks, [#at] and [#progress], from memory. Own changes hold at once, those of other
/// instances within seconds. While the store behind it cannot be reached, what was read before goes on to hold.
public final class CachedStore implements SettingsStore {
    private final SettingsStore store;
    private final Outage outage;
    private final Recent<Map<String, String>> places;
    private final Recent<Optional<Integer>> viewers;
    private final Optional<Listener> listener;

    /// @param store    closed together with this one
    /// @param database where the store keeps what it holds, and where other instances announce their changes
    /// @param meters   where it is counted what was answered from memory
    public CachedStore(SettingsStore store, Database database, MeterRegistry meters) {
        this(store, database, Ticker.systemTicker(), meters);
    }

    CachedStore(SettingsStore store, Database database, Ticker ticker, MeterRegistry meters) {
        this.store = store;
        this.outage = new Outage(ticker);
        this.places = new Recent<>("places", store::at, outage, database.expiry(), ticker, meters);
        this.viewers = new Recent<>("viewers", store::progress, outage, database.expiry(), ticker, meters);
        this.listener = database.listen(new Others());
    }

    /// Why the store, or the news of other instances' changes, cannot be reached; empty if all was well the last time.
    @Override
    public Optional<StoreUnavailable> trouble() {
        return outage.trouble().or(() -> listener.flatMap(Listener::trouble).map(StoreUnavailable::new));
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
        return outage.insist(() -> store.within(place));
    }

    @Override
    public List<Change> log(String place, int most) {
        return outage.insist(() -> store.log(place, most));
    }

    @Override
    public ViewerData held(String viewer) {
        return outage.insist(() -> store.held(viewer));
    }

    @Override
    public List<Change> edit(String actor, Function<Reading, List<Edit>> edits) {
        var changes = change(() -> store.edit(actor, edits));
        changes.forEach(change -> places.drop(change.place()));
        return changes;
    }

    @Override
    public void move(String from, String to) {
        change(() -> store.move(from, to));
        doubt();
    }

    @Override
    public void left(String place) {
        change(() -> store.left(place));
    }

    @Override
    public void joined(String place) {
        change(() -> store.joined(place));
    }

    @Override
    public SortedSet<String> outermost(String platform) {
        return outage.insist(() -> store.outermost(platform));
    }

    @Override
    public SortedSet<String> departed(String platform) {
        return outage.insist(() -> store.departed(platform));
    }

    @Override
    public int sweep(Duration longest) {
        var swept = change(() -> store.sweep(longest));
        doubt();
        return swept;
    }

    @Override
    public void setProgress(String viewer, Optional<Integer> episode) {
        change(() -> store.setProgress(viewer, episode));
        viewers.drop(viewer);
    }

    @Override
    public void forget(String viewer) {
        change(() -> store.forget(viewer));
        viewers.drop(viewer);
    }

    private void change(Runnable work) {
        change(() -> {
            work.run();
            return work;
        });
    }

    private <T> T change(Supplier<T> work) {
        try {
            return outage.insist(work);
        } catch (StoreUnavailable unavailable) {
            // Cut off during the commit, it may have been done all the same.
            doubt();
            throw unavailable;
        }
    }

    private void doubt() {
        places.doubt();
        viewers.doubt();
    }

    @Override
    public void close() {
        listener.ifPresent(Listener::close);
        store.close();
    }

    /// What is heard of other instances.
    private final class Others implements Listener.Hearer {
        @Override
        public void heard(String text) {
            Announcement.parse(text).ifPresentOrElse(this::heard, CachedStore.this::doubt);
        }

        private void heard(Announcement announcement) {
            switch (announcement.kind()) {
                case PLACE -> places.drop(announcement.name());
                case VIEWER -> viewers.drop(announcement.name());
            }
        }

        @Override
        public void connected() {
            doubt();
            outage.over();
        }
    }
}
