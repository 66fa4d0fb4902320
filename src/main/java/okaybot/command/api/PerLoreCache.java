package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import okaybot.lore.Lore;

/// What follows from a lore and a key alone, kept while it is asked for and while the lore is in use.
public final class PerLoreCache<K, V> {
    /// For each lore. What nobody asks for twice gives way to what many do.
    private static final int MOST = 1_000;
    private final LoadingCache<Lore, Cache<K, V>> byLore = Caffeine.newBuilder().weakKeys()
            .build(_ -> Caffeine.newBuilder().maximumSize(MOST).build());

    public V get(Lore lore, K key, Function<K, V> work) {
        return byLore.get(lore).get(key, work);
    }
}
