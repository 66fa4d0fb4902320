package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageBreakerTest {
    @Test
    void makes_no_attempt_during_the_pause() {
        var breaker = new OutageBreaker(Duration.ofHours(1));
        assertThat(breaker.permits()).isTrue();
        breaker.record(false);
        assertThat(breaker.permits()).isTrue();
        breaker.record(true);
        assertThat(breaker.permits()).isFalse();
    }

    @Test
    void one_attempt_finds_out_whether_the_platform_is_back() {
        var breaker = new OutageBreaker(Duration.ofMillis(10));
        breaker.record(true);
        await().until(breaker::permits);
        assertThat(breaker.permits()).isFalse();
        breaker.record(false);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }
}
