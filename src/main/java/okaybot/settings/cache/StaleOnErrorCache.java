package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import okaybot.settings.StoreUnavailableException;

/// What was read not long ago. It is read again once it is too old, and stands in while it cannot be read again.
final class StaleOnErrorCache<V> {
    private static final int MOST = 50_000;

    /// Its upkeep takes less time than to wake another thread for it.
    private final Cache<String, CachedValue<V>> cache = Caffeine.newBuilder().executor(Runnable::run).maximumSize(MOST)
            .build();
    private final Function<String, V> source;
    private final CircuitBreaker outage;
    private final long expiry;
    private final Ticker ticker;
    private final Counter hits;
    private final Counter misses;
    private final AtomicInteger era = new AtomicInteger();

    private record CachedValue<V>(V value, long since, int era) {}

    /// @param source throws [StoreUnavailableException] if it cannot be asked
    /// @param meters where it is counted, by this name, how often memory sufficed
    StaleOnErrorCache(String name, Function<String, V> source, CircuitBreaker outage, Duration expiry, Ticker ticker,
            MeterRegistry meters) {
        this.hits = meters.counter("cache.gets", "cache", name, "result", "hit");
        this.misses = meters.counter("cache.gets", "cache", name, "result", "miss");
        this.source = source;
        this.outage = outage;
        this.expiry = expiry.toNanos();
        this.ticker = ticker;
    }

    V get(String name) {
        var held = cache.getIfPresent(name);
        if (held != null && (fresh(held) || outage.isOpen())) {
            hits.increment();
            return held.value();
        }
        misses.increment();
        try {
            // One reader asks; the others that want the same wait for its answer.
            return cache.asMap().compute(name, (_, now) -> now != null && fresh(now) ? now : read(name)).value();
        } catch (StoreUnavailableException unavailable) {
            var old = cache.getIfPresent(name);
            if (old == null) {
                throw unavailable;
            }
            return old.value();
        }
    }

    private boolean fresh(CachedValue<V> held) {
        return held.era() == era.get() && ticker.read() - held.since() < expiry;
    }

    private CachedValue<V> read(String name) {
        // Both are taken before the reading: what changes meanwhile may be missed by it.
        var since = ticker.read();
        var before = era.get();
        return new CachedValue<>(outage.callIfClosed(() -> source.apply(name)), since, before);
    }

    /// This one has changed.
    void invalidate(String name) {
        cache.invalidate(name);
    }

    /// Any of them may have changed; but they still stand in while they cannot be read again.
    void expireAll() {
        era.incrementAndGet();
    }
}
