package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowLimiterTest {
    private static final int MAX = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_event_gets_the_earliest_time_within_the_limit(long seed) {
        var random = new Random(seed);
        var limiter = new SlidingWindowLimiter(MAX, MINUTE);
        var times = new ArrayList<Long>();
        var now = 0L;
        for (var i = 0; i < 500; i++) {
            now = Math.max(now + random.nextLong(MINUTE.toNanos() / 15), times.isEmpty() ? 0 : times.getLast());
            var at = now + limiter.reserve(now);
            var earliest = i < MAX ? now : Math.max(now, times.get(i - MAX) + MINUTE.toNanos());
            assertThat(at).as("seed " + seed).isEqualTo(earliest);
            times.add(at);
        }
    }
}
