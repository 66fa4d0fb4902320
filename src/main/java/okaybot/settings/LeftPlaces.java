package okaybot.settings;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.place.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Marks the places that the bot has left, and notices when it is active in one of them. The marks are read every ten minutes, so that a message in
/// some place costs no query; those that another instance has set are noticed then.
final class LeftPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(LeftPlaces.class);
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final Executor executor = Thread::startVirtualThread;
    private final AsyncLoadingCache<String, Set<String>> pathsByPlatform;
    private final SettingsStore store;
    /// How many places were marked, to notice that a place was left after a message that is still looked at.
    private final AtomicInteger markCount = new AtomicInteger();
    /// Held while a mark is set or removed.
    private final Object marking = new Object();

    LeftPlaces(SettingsStore store) {
        this.store = store;
        this.pathsByPlatform = Caffeine.newBuilder().executor(executor).expireAfterWrite(EXPIRY).buildAsync(this::read);
    }

    /// Marks a place.
    ///
    /// @throws StoreUnavailableException if the store cannot be reached
    void mark(Place place) {
        synchronized (marking) {
            markCount.incrementAndGet();
            store.markLeft(place.path());
        }
        pathsByPlatform.synchronous().invalidate(place.platform());
    }

    /// Removes the mark of a place if it has one. Returns at once.
    void onActive(Place place) {
        var countBefore = markCount.get();
        var _ = pathsByPlatform.get(place.platform()).thenAccept(paths -> {
            if (paths.contains(place.path())) {
                executor.execute(() -> unmark(place, paths, countBefore));
            }
        });
    }

    private void unmark(Place place, Set<String> paths, int countBefore) {
        try {
            synchronized (marking) {
                if (markCount.get() == countBefore) {
                    store.markJoined(place.path());
                    paths.remove(place.path());
                }
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, a place still counts as left until its next message", e);
        }
    }

    private Set<String> read(String platform) {
        var paths = ConcurrentHashMap.<String>newKeySet();
        try {
            paths.addAll(store.leftPlaces(platform));
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, places that count as left are read again later", e);
        }
        return paths;
    }
}
