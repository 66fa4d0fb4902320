package okaybot.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;

class PerLoreCacheTest {
    private final PerLoreCache<Integer, String> cache = new PerLoreCache<>(100_000, (_, value) -> value.length());
    private final AtomicInteger computed = new AtomicInteger();

    private int computedFor(int keys, int length) {
        computed.set(0);
        IntStream.range(0, keys).forEach(key -> cache.get(SampleLore.LIGHTHOUSE, key, _ -> {
            computed.incrementAndGet();
            return "x".repeat(length);
        }));
        return computed.get();
    }

    @Test
    void keeps_what_fits() {
        assertThat(computedFor(90, 1_000)).isEqualTo(90);
        assertThat(computedFor(90, 1_000)).isZero();
    }

    @Test
    void keeps_no_more_bytes_than_it_may() {
        assertThat(computedFor(10_000, 1_000)).isEqualTo(10_000);
        assertThat(computedFor(10_000, 1_000)).isGreaterThanOrEqualTo(9_900);
    }
}
