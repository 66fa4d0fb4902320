package okaybot.answer.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.NavigableMap;
import java.util.TreeMap;
import okaybot.lore.Lore;
import okaybot.lore.LoreFilter;

/// Caches the lore as readers may know it, who have watched up to different episodes. Always returns the same object for the
/// same lore and episode, because other caches depend on it. Dropped together with the lore.
final class LoreViewCache {
    /// By the first episode to which a view applies.
    private final LoadingCache<Lore, NavigableMap<Integer, Lore>> views = Caffeine.newBuilder().weakKeys()
            .build(LoreViewCache::createViews);

    Lore get(Lore lore, int ceiling) {
        return views.get(lore).floorEntry(Math.max(0, ceiling)).getValue();
    }

    /// One view for each episode after which there is more to know. None of them is the lore itself, which would keep it in
    /// the cache forever.
    private static NavigableMap<Integer, Lore> createViews(Lore lore) {
        var views = new TreeMap<Integer, Lore>();
        views.put(0, LoreFilter.upTo(lore, 0));
        lore.thresholds().forEach(episode -> views.put(episode, LoreFilter.upTo(lore, episode)));
        return views;
    }
}
