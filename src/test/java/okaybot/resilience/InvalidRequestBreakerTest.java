package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InvalidRequestBreakerTest {
    private static final int LIMIT = 20;
    private final AtomicLong time = new AtomicLong();
    private final InvalidRequestBreaker breaker = new InvalidRequestBreaker(LIMIT, Duration.ofMinutes(10), time::get);

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private void refuse(String kind, int times) {
        for (var i = 0; i < times; i++) {
            breaker.record(kind);
        }
    }

    @Test
    void permits_everything_below_the_limit() {
        refuse("edit", LIMIT - 1);
        assertThat(breaker.permits("edit")).isTrue();
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.timeToClose()).isZero();
    }

    @Test
    void at_the_limit_permits_only_what_is_hardly_ever_refused() {
        refuse("callback", 1);
        refuse("edit", LIMIT - 1);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.permits("edit")).isFalse();
        assertThat(breaker.permits("callback")).isTrue();
        assertThat(breaker.permits("post")).isTrue();
        refuse("callback", 1);
        assertThat(breaker.permits("callback")).isFalse();
    }

    @Test
    void at_twice_the_limit_permits_nothing() {
        refuse("edit", 2 * LIMIT);
        assertThat(breaker.permits("callback")).isFalse();
    }

    @Test
    void closes_when_half_of_the_limit_has_left_the_window() {
        refuse("edit", LIMIT / 2);
        pass(Duration.ofMinutes(4));
        refuse("edit", LIMIT / 2);
        assertThat(breaker.timeToClose()).isEqualTo(Duration.ofMinutes(6));
        pass(Duration.ofMinutes(6).minusNanos(1));
        assertThat(breaker.permits("edit")).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(breaker.permits("edit")).isTrue();
        assertThat(breaker.count()).isEqualTo(LIMIT / 2);
    }
}
