package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import okaybot.resilience.PacedCalls.PausedException;
import org.junit.jupiter.api.Test;

class PacedCallsTest {
    private static final Duration SPACE = Duration.ofMillis(30);

    private final PacedCalls calls = new PacedCalls(SPACE, IOException.class::isInstance);

    @Test
    void leaves_space_between_calls() throws Exception {
        var start = System.nanoTime();
        assertThat(calls.make(() -> "one") + calls.make(() -> "two") + calls.make(() -> "three"))
                .isEqualTo("onetwothree");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SPACE.multipliedBy(2));
    }

    @Test
    void pauses_after_an_outage_for_calls_of_every_kind() {
        var others = calls.withSpace(Duration.ZERO);
        assertThatThrownBy(() -> calls.make(() -> {
            throw new IOException("unreachable");
        })).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> calls.make(() -> "")).isInstanceOf(PausedException.class);
        assertThatThrownBy(() -> others.make(() -> "")).isInstanceOf(PausedException.class);
    }

    @Test
    void goes_on_after_any_other_failure() throws Exception {
        assertThatThrownBy(() -> calls.make(() -> {
            throw new IllegalStateException("refused");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(calls.make(() -> "sent")).isEqualTo("sent");
    }
}
