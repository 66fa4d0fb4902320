package okaybot.answer.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.lore.Lore;
import okaybot.lore.LoreFilter;

/// Caches the lore as readers may know it, who have watched up to different episodes and read different languages. Always
/// returns the same object for the same lore, episode and language, because other caches depend on it. Dropped together with
/// the lore.
final class LoreViewCache {
    /// By language, and by the first episode to which a view applies.
    private final LoadingCache<Lore, Map<Locale, NavigableMap<Integer, Lore>>> views = Caffeine.newBuilder().weakKeys()
            .build(_ -> new ConcurrentHashMap<>());

    /// @param locale one of [okaybot.text.Languages], so that there are few
    Lore get(Lore lore, int ceiling, Locale locale) {
        return views.get(lore).computeIfAbsent(locale, language -> createViews(lore.withLocale(language)))
                .floorEntry(Math.max(0, ceiling)).getValue();
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
