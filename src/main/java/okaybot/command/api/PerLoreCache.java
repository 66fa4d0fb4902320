package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;

/// Caches values that depend only on a key and the lore. They are dropped together with the lore. Keys are often what somebody
/// typed, in any spelling, so the cache is limited in bytes.
public final class PerLoreCache<K, V> {
    private final LoreCache<Cache<K, V>> byLore;

    /// @param maxBytes for each lore; what is rarely used is evicted
    /// @param size how many bytes an entry takes, roughly
    public PerLoreCache(int maxBytes, ToIntBiFunction<K, V> size) {
        // Caffeine's maintenance takes less time than waking another thread for it.
        byLore = new LoreCache<>(_ -> Caffeine.newBuilder().executor(Runnable::run)
                .maximumWeight(maxBytes).weigher(size::applyAsInt).build());
    }

    public V get(Lore lore, K key, Function<K, V> loader) {
        return byLore.get(lore).get(key, loader);
    }
}
