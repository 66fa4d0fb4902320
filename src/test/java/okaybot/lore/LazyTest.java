package okaybot.lore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void the_value_is_made_once_and_when_it_is_needed() {
        var lazy = new Lazy<>(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void it_is_tried_again_after_a_failure() {
        var lazy = new Lazy<>(() -> 1 / made.getAndIncrement());
        assertThatThrownBy(lazy::get).isInstanceOf(ArithmeticException.class);
        assertThat(lazy.get()).isEqualTo(1);
    }
}
