package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Counts how often each of many did something within a span of time that begins with their first. Safe for use by
/// several threads.
public final class WindowCounter<K> {
    /// Bounds the memory; beyond it the longest silent are forgotten, which lets them begin anew.
    private static final int MOST = 100_000;
    private final LoadingCache<K, AtomicInteger> counts;

    public WindowCounter(Duration span, Ticker ticker) {
        // Its upkeep takes less time than to wake another thread for it.
        counts = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterWrite(span)
                .maximumSize(MOST)
                .ticker(ticker)
                .build(_ -> new AtomicInteger());
    }

    /// Counts once more, and tells how often it is now.
    public int increment(K who) {
        return counts.get(who).incrementAndGet();
    }

    /// Those that were counted more often than this.
    public Stream<K> above(int most) {
        return counts.asMap().entrySet().stream().filter(entry -> entry.getValue().get() > most).map(Map.Entry::getKey);
    }
}
