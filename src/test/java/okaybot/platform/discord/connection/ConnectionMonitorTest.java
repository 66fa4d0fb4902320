package okaybot.platform.discord.connection;

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
    void is_not_connected_before_the_first_connection() {
        assertThat(watch.hasBeenConnected()).isFalse();
        watch.update(LOST);
        assertThat(watch.hasBeenConnected()).isFalse();
        watch.update(Optional.empty());
        assertThat(watch.hasBeenConnected()).isTrue();
    }

    @Test
    void ignores_an_outage_within_the_grace_period() {
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
    void the_grace_period_begins_at_the_start() {
        pass(60);
        watch.start();
        watch.update(LOST);
        assertThat(watch.reportedProblem()).isEmpty();
    }

    @Test
    void reports_a_lasting_problem_until_it_is_resolved() {
        watch.update(LOST);
        pass(10);
        watch.update(LOST);
        assertThat(watch.reportedProblem()).contains("lost");
        watch.update(Optional.empty());
        assertThat(watch.reportedProblem()).isEmpty();
    }
}
