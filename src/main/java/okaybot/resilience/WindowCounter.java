package okaybot.resilience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Counts, for each key, the events within a time window that begins with the first event. Thread-safe.
public final class WindowCounter<K> {
    /// Limits the memory. If there are more keys, some are forgotten, and their counts start again at 0.
    private static final int MAX_KEYS = 100_000;
    private final LoadingCache<K, AtomicInteger> counts;

    public WindowCounter(Duration window, Ticker ticker) {
        // Caffeine's maintenance takes less time than waking another thread for it.
        counts = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(window)
                .maximumSize(MAX_KEYS)
                .ticker(ticker)
                .build(_ -> new AtomicInteger());
    }

    /// Counts events.
    ///
    /// @return the events in the key's window, these included
    public int add(K key, int events) {
        return counts.get(key).addAndGet(events);
    }

    /// Forgets the events of a key.
    public void reset(K key) {
        counts.invalidate(key);
    }

    /// The keys with more events than a limit.
    public Stream<K> keysAbove(int limit) {
        return counts.asMap().entrySet().stream().filter(entry -> entry.getValue().get() > limit)
                .map(Map.Entry::getKey);
    }
}
