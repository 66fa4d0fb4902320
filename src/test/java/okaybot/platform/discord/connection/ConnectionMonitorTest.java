package okaybot.platform.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionMonitorTest {
    private static final Optional<String> LOST = Optional.of("lost");
    private final AtomicLong time = new AtomicLong();
    private final ConnectionMonitor monitor = new ConnectionMonitor(Duration.ofSeconds(10), time::get);

    private void pass(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void is_not_connected_before_the_first_connection() {
        assertThat(monitor.hasBeenConnected()).isFalse();
        monitor.update(LOST);
        assertThat(monitor.hasBeenConnected()).isFalse();
        monitor.update(Optional.empty());
        assertThat(monitor.hasBeenConnected()).isTrue();
    }

    @Test
    void ignores_an_outage_within_the_grace_period() {
        monitor.update(Optional.empty());
        monitor.update(LOST);
        pass(9);
        monitor.update(LOST);
        assertThat(monitor.reportedProblem()).isEmpty();
        monitor.update(Optional.empty());
        pass(9);
        monitor.update(LOST);
        assertThat(monitor.reportedProblem()).isEmpty();
    }

    @Test
    void the_grace_period_begins_at_the_start() {
        pass(60);
        monitor.start();
        monitor.update(LOST);
        assertThat(monitor.reportedProblem()).isEmpty();
    }

    @Test
    void reports_a_lasting_problem_until_it_is_resolved() {
        monitor.update(LOST);
        pass(10);
        monitor.update(LOST);
        assertThat(monitor.reportedProblem()).contains("lost");
        monitor.update(Optional.empty());
        assertThat(monitor.reportedProblem()).isEmpty();
    }
}
