package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Retry RETRY = Retry.withBackoff(SHORT, Duration.ofMillis(8));

    private int attempts;

    private String succeedAt(int attempt) throws IOException {
        return succeedAt(attempt, IOException::new);
    }

    private String succeedAt(int attempt, Duration delay) throws IOException {
        return succeedAt(attempt, message -> new BusyException(message, delay));
    }

    private String succeedAt(int attempt, Function<String, IOException> failure) throws IOException {
        attempts++;
        if (attempts < attempt) {
            throw failure.apply("attempt " + attempts);
        }
        return "done";
    }

    @Test
    void retries_until_the_call_succeeds() throws Exception {
        assertThat(RETRY.<String, IOException>call(() -> succeedAt(5))).isEqualTo("done");
        assertThat(attempts).isEqualTo(5);
    }

    @Test
    void tells_the_listener_about_each_failure_that_is_retried() throws Exception {
        List<String> failures = new ArrayList<>();
        RETRY.onRetry(failure -> failures.add(failure.getMessage())).run(() -> succeedAt(3));
        assertThat(failures).containsExactly("attempt 1", "attempt 2");
    }

    @Test
    void rethrows_a_checked_exception_that_is_not_retried() {
        var retry = RETRY.when(failure -> !"attempt 2".equals(failure.getMessage()));
        assertThatThrownBy(() -> retry.run(() -> succeedAt(9))).isInstanceOf(IOException.class).hasMessage("attempt 2");
    }

    @Test
    void rethrows_an_unchecked_exception_that_is_not_retried() {
        assertThatThrownBy(() -> RETRY.when(_ -> false).run(() -> {
            throw new IllegalStateException("broken");
        })).isInstanceOf(IllegalStateException.class).hasMessage("broken");
    }

    @Test
    void throws_the_last_failure_after_the_time_limit() {
        assertThatThrownBy(() -> RETRY.within(Duration.ofMillis(500)).run(() -> succeedAt(Integer.MAX_VALUE)))
                .isInstanceOf(IOException.class)
                .hasMessage("attempt " + attempts);
        assertThat(attempts).isGreaterThan(1);
    }

    @Test
    void waits_as_long_as_the_failure_asks_for() throws Exception {
        var start = System.nanoTime();
        RETRY.run(() -> succeedAt(2, Duration.ofMillis(60)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_failure_that_asks_for_no_delay_is_not_retried_at_once(long seconds) {
        var retry = Retry.withBackoff(Duration.ofMillis(20), Duration.ofSeconds(1))
                .within(Duration.ofMillis(500));
        assertThatThrownBy(() -> retry.run(() -> succeedAt(Integer.MAX_VALUE, Duration.ofSeconds(seconds))))
                .isInstanceOf(IOException.class);
        assertThat(attempts).isBetween(2, 500 / 20 + 2);
    }

    @Test
    void throws_the_last_failure_after_the_last_attempt() {
        assertThatThrownBy(() -> RETRY.atMost(3).run(() -> succeedAt(4))).isInstanceOf(IOException.class)
                .hasMessage("attempt 3");
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void does_not_wait_for_an_attempt_after_the_time_limit() {
        var retry = RETRY.within(Duration.ofMinutes(1));
        assertThatThrownBy(() -> retry.run(() -> succeedAt(2, Duration.ofHours(1)))).hasMessage("attempt 1");
    }

    private static final class BusyException extends IOException implements RetryAfter {
        private final Duration delay;

        BusyException(String message, Duration delay) {
            super(message);
            this.delay = delay;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(delay);
        }
    }

    @Test
    void waits_as_long_as_the_cause_of_a_failure_asks_for() {
        var retry = RETRY.within(Duration.ofMinutes(1));
        assertThatThrownBy(() -> retry.run(() -> {
            attempts++;
            throw new IllegalStateException(attempts == 1
                    ? new BusyException("soon", SHORT)
                    : new BusyException("late", Duration.ofHours(1)));
        })).hasRootCauseInstanceOf(BusyException.class);
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void an_interrupt_ends_the_delay() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Retry.withBackoff(Duration.ofHours(1), Duration.ofHours(2)).run(() -> succeedAt(2)))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_call_that_is_interrupted_is_not_retried() {
        assertThatThrownBy(() -> RETRY.run(() -> {
            attempts++;
            throw new InterruptedException();
        })).isInstanceOf(InterruptedException.class);
        assertThat(attempts).isEqualTo(1);
        assertThat(Thread.interrupted()).isFalse();
    }
}
