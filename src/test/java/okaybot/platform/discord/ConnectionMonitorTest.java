package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionMonitorTest {
    private static final Optional<String> LOST = Optional.of("lost");
    private final AtomicLong time = new AtomicLong();
    private final ConnectionMonitor watch = new ConnectionMonitor(Duration.ofSeconds(10), time::get);

    private void pass(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void nobody_is_served_before_the_first_connection() {
        assertThat(watch.hasBeenConnected()).isFalse();
        watch.update(LOST);
        assertThat(watch.hasBeenConnected()).isFalse();
        watch.update(Optional.empty());
        assertThat(watch.hasBeenConnected()).isTrue();
    }

    @Test
    void a_moment_without_a_connection_is_no_trouble() {
        watch.update(Optional.empty());
        watch.update(LOST);
        pass(9);
        watch.update(LOST);
        assertThat(watch.reportedProblem()).isEmpty();
        watch.update(Optional.empty());
        pass(9);
        watch.update(LOST);
        assertThat(watch.reportedProblem()).isEmpty();
    }

    @Test
    void what_was_before_it_began_does_not_count() {
        pass(60);
        watch.start();
        watch.update(LOST);
        assertThat(watch.reportedProblem()).isEmpty();
    }

    @Test
    void what_lasts_is_trouble_until_it_is_over() {
        watch.update(LOST);
        pass(10);
        watch.update(LOST);
        assertThat(watch.reportedProblem()).contains("lost");
        watch.update(Optional.empty());
        assertThat(watch.reportedProblem()).isEmpty();
    }
}
