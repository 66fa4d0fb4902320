package okaybot.platform.telegram.inbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import org.junit.jupiter.api.Test;

/// Times in microseconds.
class SentTimesTest {
    private static final RateLimit THREE = new RateLimit(3, Duration.ofMillis(3));
    private static final RateLimit FIVE = new RateLimit(5, Duration.ofMillis(30));

    private static List<Long> reserve(SentTimes times, long now, int count) {
        return LongStream.range(0, count).map(_ -> times.reserve(now)).boxed().toList();
    }

    @Test
    void a_burst_is_sent_at_once_and_what_follows_is_spread_evenly() {
        assertThat(reserve(SentTimes.parse(List.of(THREE), ""), 100, 7))
                .containsExactly(100L, 100L, 100L, 3_100L, 4_100L, 5_100L, 6_100L);
    }

    @Test
    void all_limits_are_kept() {
        assertThat(reserve(SentTimes.parse(List.of(THREE, FIVE), ""), 0, 7))
                .containsExactly(0L, 0L, 0L, 3_000L, 4_000L, 30_000L, 36_000L);
    }

    @Test
    void times_are_continued_by_another_instance() {
        var first = SentTimes.parse(List.of(THREE, FIVE), "");
        reserve(first, 0, 4);
        var second = SentTimes.parse(List.of(THREE, FIVE), first.format());
        assertThat(reserve(second, 10, 2)).containsExactly(4_000L, 30_000L);
        assertThat(second.format()).isEqualTo("0 0 3000 4000 30000");
        assertThat(second.last()).isEqualTo(30_000);
    }

    @Test
    void a_delayed_message_counts_from_when_it_is_sent() {
        var times = SentTimes.parse(List.of(new RateLimit(1, Duration.ofMillis(3))), "");
        times.reserve(0);
        times.delayLast(2_000);
        assertThat(times.reserve(100)).isEqualTo(5_000);
    }

    @Test
    void a_message_that_was_sent_too_late_delays_those_after_the_limit() {
        var times = SentTimes.parse(List.of(THREE), "");
        reserve(times, 0, 2);
        times.reserve(100);
        times.delay(0, 500);
        assertThat(times.format()).isEqualTo("0 100 500");
        // One that no longer counts changes nothing.
        times.delay(7, 500);
        assertThat(reserve(times, 600, 2)).containsExactly(3_000L, 4_000L);
    }
}
