package okaybot.settings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okaybot.resilience.IncidentLog;
import org.junit.jupiter.api.Test;

class StaleOnErrorCacheTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final StaleOnErrorCache<Integer> cache = new StaleOnErrorCache<>("test", key -> {
        reads.incrementAndGet();
        return Integer.valueOf(key);
    }, size -> size, new CircuitBreaker(new IncidentLog(), () -> 0), Duration.ofMinutes(5), () -> 0,
            new CompositeMeterRegistry());

    private int readsFor(int keys, int size) {
        reads.set(0);
        IntStream.range(0, keys).forEach(i -> cache.get(Integer.toString(size + i)));
        return reads.get();
    }

    @Test
    void keeps_no_more_bytes_than_it_may() {
        assertThat(readsFor(14, 1 << 20)).isEqualTo(14);
        assertThat(readsFor(14, 1 << 20)).isZero();
        assertThat(readsFor(1_000, 1 << 20)).isGreaterThanOrEqualTo(986);
        assertThat(readsFor(1_000, 1 << 20)).isGreaterThanOrEqualTo(980);
    }
}
