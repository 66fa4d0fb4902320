package okaybot.lore;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/// Caches what depends on nothing but the lore, such as an index of its names. It is created on first use and dropped together
/// with its lore. Thread-safe.
public final class LoreCache<T> {
    private final LoadingCache<Lore, T> values;

    /// Creates an empty cache.
    ///
    /// @param create makes the value of a lore
    public LoreCache(Function<Lore, T> create) {
        // Caffeine's maintenance takes less time than waking another thread for it.
        values = Caffeine.newBuilder().executor(Runnable::run).weakKeys().build(create::apply);
    }

    /// The value of a lore, created if there is none yet.
    ///
    /// @param lore compared by identity
    public T get(Lore lore) {
        return values.get(lore);
    }
}
