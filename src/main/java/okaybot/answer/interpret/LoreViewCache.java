package okaybot.answer.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.lore.view.LoreFilter;
import okaybot.lore.view.LoreTranslator;

/// Caches the lore as readers may know it, who have watched up to different episodes and read different languages. Always
/// returns the same object for the same lore, episode and language, because other caches depend on it. Views of one episode
/// share their English lore. Dropped together with the lore.
final class LoreViewCache {
    private final LoreCache<NavigableMap<Integer, View>> views = new LoreCache<>(LoreViewCache::createViews);

    /// What a reader may know from some episode on, by language.
    private record View(Lore english, Map<Locale, Lore> translated) {
        View(Lore english) {
            this(english, new ConcurrentHashMap<>());
        }

        Lore in(Locale locale) {
            return translated.computeIfAbsent(locale, language -> LoreTranslator.translate(english, language));
        }
    }

    /// @param locale one of [okaybot.text.Languages], so that there are few
    Lore get(Lore lore, int ceiling, Locale locale) {
        return views.get(lore).floorEntry(Math.max(0, ceiling)).getValue().in(locale);
    }

    /// One view for each episode after which there is more to know. None of them is the lore itself, which would keep it in
    /// the cache forever.
    private static NavigableMap<Integer, View> createViews(Lore lore) {
        var views = new TreeMap<Integer, View>();
        views.put(0, new View(LoreFilter.upTo(lore, 0)));
        lore.thresholds().forEach(episode -> views.put(episode, new View(LoreFilter.upTo(lore, episode))));
        return views;
    }
}
