package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import okaybot.lore.Lore;

/// Caches values that depend only on a key and the lore. They are dropped together with the lore.
public final class PerLoreCache<K, V> {
    /// For each lore; Caffeine evicts what is rarely used.
    private static final int MAX_ENTRIES = 1_000;
    private final LoadingCache<Lore, Cache<K, V>> byLore = Caffeine.newBuilder().weakKeys()
            .build(_ -> Caffeine.newBuilder().maximumSize(MAX_ENTRIES).build());

    public V get(Lore lore, K key, Function<K, V> loader) {
        return byLore.get(lore).get(key, loader);
    }
}
