package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import okaybot.settings.StoreUnavailableException;

/// A cache whose expired values are still returned while newer ones cannot be read.
final class StaleOnErrorCache<V> {
    /// About 50,000 places without settings, or 7,000 with every setting there is. The bot has 256 MB by default.
    private static final int MAX_BYTES = 16 << 20;
    /// What an entry takes beside its value, roughly: the key, the time and Caffeine's own objects.
    private static final int ENTRY_BYTES = 300;

    /// Maintenance runs on the calling thread: it takes less time than handing it to another one.
    private final Cache<String, CachedValue<V>> cache;
    private final Function<String, V> source;
    private final CircuitBreaker breaker;
    private final long expiryNanos;
    private final Ticker ticker;
    private final Counter hits;
    private final Counter misses;
    private final AtomicInteger generation = new AtomicInteger();

    /// @param readAt when reading began
    private record CachedValue<V>(V value, long readAt, int generation) {}

    /// @param name the tag `cache` of the hit and miss counters
    /// @param source throws [StoreUnavailableException] if it cannot be reached
    /// @param size how many bytes a value takes, roughly
    StaleOnErrorCache(String name, Function<String, V> source, ToIntFunction<V> size, CircuitBreaker breaker,
            Duration expiry, Ticker ticker,
            MeterRegistry meters) {
        this.hits = meters.counter("cache.gets", "cache", name, "result", "hit");
        this.misses = meters.counter("cache.gets", "cache", name, "result", "miss");
        this.source = source;
        this.cache = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(MAX_BYTES)
                .weigher((String _, CachedValue<V> cached) -> ENTRY_BYTES + size.applyAsInt(cached.value())).build();
        this.breaker = breaker;
        this.expiryNanos = expiry.toNanos();
        this.ticker = ticker;
    }

    V get(String key) {
        var cached = cache.getIfPresent(key);
        if (cached != null && (isFresh(cached) || breaker.isOpen())) {
            hits.increment();
            return cached.value();
        }
        misses.increment();
        try {
            // One caller reads; others that want the same key wait for its result.
            return cache.asMap().compute(key, (_, now) -> now != null && isFresh(now) ? now : read(key)).value();
        } catch (StoreUnavailableException e) {
            var stale = cache.getIfPresent(key);
            if (stale == null) {
                throw e;
            }
            return stale.value();
        }
    }

    private boolean isFresh(CachedValue<V> cached) {
        return cached.generation() == generation.get() && ticker.read() - cached.readAt() < expiryNanos;
    }

    private CachedValue<V> read(String key) {
        // Both are taken before reading, which may miss a change that is made in the meantime.
        var readAt = ticker.read();
        var generationBefore = generation.get();
        return new CachedValue<>(breaker.callIfClosed(() -> source.apply(key)), readAt, generationBefore);
    }

    /// Removes a value that has changed.
    void invalidate(String key) {
        cache.invalidate(key);
    }

    /// Expires all values, because any may have changed. They are still returned while newer ones cannot be read.
    void expireAll() {
        generation.incrementAndGet();
    }
}
