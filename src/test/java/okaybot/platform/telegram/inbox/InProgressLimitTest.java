package okaybot.platform.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InProgressLimitTest {
    private static final List<RawUpdate> SMALL = List.of(new RawUpdate(1, "x".repeat(10)));
    private static final List<RawUpdate> LARGE = List.of(new RawUpdate(2, "x".repeat(90)));
    private static final List<RawUpdate> HUGE = List.of(new RawUpdate(3, "x".repeat(1_000)));

    @Test
    void number_and_size_are_limited() throws Exception {
        var limit = new InProgressLimit(3, 100);
        assertThat(limit.tryAcquire(SMALL)).isTrue();
        assertThat(limit.tryAcquire(LARGE)).isTrue();
        assertThat(limit.tryAcquire(SMALL)).isFalse();
        assertThat(limit.awaitEmpty(Duration.ZERO)).isFalse();
        limit.release(LARGE);
        assertThat(limit.tryAcquire(SMALL)).isTrue();
        assertThat(limit.remainingSize()).isEqualTo(80);
        assertThat(limit.tryAcquire(SMALL)).isTrue();
        assertThat(limit.tryAcquire(SMALL)).isFalse();
        assertThat(limit.remainingCount()).isZero();
    }

    @Test
    void one_update_may_exceed_the_size() throws Exception {
        var limit = new InProgressLimit(3, 100);
        assertThat(limit.tryAcquire(HUGE)).isTrue();
        assertThat(limit.tryAcquire(SMALL)).isFalse();
        assertThat(limit.remainingCount()).isZero();
        limit.release(HUGE);
        assertThat(limit.awaitEmpty(Duration.ZERO)).isTrue();
    }
}
