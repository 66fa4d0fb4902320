package okaybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapTrimmerTest {
    private final AtomicLong megabytes = new AtomicLong(60);
    private final AtomicInteger collections = new AtomicInteger();
    private final HeapTrimmer trimmer = new HeapTrimmer(megabytes::get, () -> {
        collections.incrementAndGet();
        megabytes.set(40);
    });

    @Test
    void trims_once_at_first_and_then_when_the_heap_has_grown_by_half() {
        try (trimmer) {
            trimmer.start();
            assertThat(collections).hasValue(1);
            megabytes.set(60);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(1);
            megabytes.set(61);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(2);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(2);
        }
    }

    @Test
    void trims_less_growth_once_the_heap_grows_no_more() {
        try (trimmer) {
            trimmer.start();
            megabytes.set(43);
            trimmer.trimIfGrown();
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(1);
            megabytes.set(45);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(1);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(2);
            trimmer.trimIfGrown();
            assertThat(collections).hasValue(2);
        }
    }
}
