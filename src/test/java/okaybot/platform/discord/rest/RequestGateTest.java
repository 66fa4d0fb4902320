package okaybot.platform.discord.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestGateTest {
    private final AtomicLong time = new AtomicLong();
    private final RequestGate gate = new RequestGate(0, Duration.ofSeconds(8), time::get);

    private void pass(double seconds) {
        time.addAndGet(Math.round(seconds * 1e9));
    }

    private void refuse(double seconds) {
        gate.refuse(Duration.ofMillis(Math.round(seconds * 1000)), "slow down");
    }

    /// Passes if there is no wait.
    private double secondsToWait() {
        var wait = gate.timeToWait();
        if (wait.isZero()) {
            gate.pass();
        }
        return wait.toMillis() / 1000.0;
    }

    @Test
    void doubles_the_wait_with_each_attempt_that_is_refused() {
        for (var wait : new double[]{1, 2, 4, 8, 8}) {
            refuse(0);
            assertThat(secondsToWait()).isEqualTo(wait);
            pass(wait);
            assertThat(secondsToWait()).isZero();
        }
        gate.open();
        refuse(0);
        assertThat(secondsToWait()).isEqualTo(1);
    }

    @Test
    void requests_that_were_on_their_way_together_do_not_double_it() {
        refuse(0);
        refuse(0);
        refuse(0);
        assertThat(secondsToWait()).isEqualTo(1);
    }

    @Test
    void waits_as_long_as_discord_asks_for() {
        refuse(3600);
        refuse(1);
        assertThat(secondsToWait()).isEqualTo(3600);
        assertThat(gate.reason()).isEqualTo("slow down");
    }

    @Test
    void one_request_tries_and_the_others_wait_for_its_reply() {
        refuse(0);
        pass(1);
        assertThat(secondsToWait()).isZero();
        assertThat(secondsToWait()).isEqualTo(0.25);
        gate.open();
        assertThat(secondsToWait()).isZero();
    }

    @Test
    void another_request_tries_if_there_is_no_reply() {
        refuse(0);
        pass(1);
        assertThat(secondsToWait()).isZero();
        pass(1);
        assertThat(secondsToWait()).isZero();
    }

    @Test
    void tolerates_refusals_between_successes() {
        var tolerant = new RequestGate(2, Duration.ofSeconds(2), time::get);
        for (var i = 0; i < 9; i++) {
            assertThat(tolerant.refuse(Duration.ZERO, "slow")).isFalse();
            assertThat(tolerant.refuse(Duration.ZERO, "slow")).isFalse();
            tolerant.open();
        }
        tolerant.refuse(Duration.ZERO, "slow");
        tolerant.refuse(Duration.ZERO, "slow");
        assertThat(tolerant.timeToWait()).isZero();
        assertThat(tolerant.refuse(Duration.ZERO, "slow")).isTrue();
        assertThat(tolerant.timeToWait()).isEqualTo(Duration.ofSeconds(1));
    }
}
