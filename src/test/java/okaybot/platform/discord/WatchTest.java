package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Optional<String> LOST = Optional.of("lost");
    private final AtomicLong time = new AtomicLong();
    private final Watch watch = new Watch(Duration.ofSeconds(10), time::get);

    private void pass(int seconds) {
        time.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void nobody_is_served_before_the_first_connection() {
        assertThat(watch.wasWell()).isFalse();
        watch.look(LOST);
        assertThat(watch.wasWell()).isFalse();
        watch.look(Optional.empty());
        assertThat(watch.wasWell()).isTrue();
    }

    @Test
    void a_moment_without_a_connection_is_no_trouble() {
        watch.look(Optional.empty());
        watch.look(LOST);
        pass(9);
        watch.look(LOST);
        assertThat(watch.trouble()).isEmpty();
        watch.look(Optional.empty());
        pass(9);
        watch.look(LOST);
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void what_was_before_it_began_does_not_count() {
        pass(60);
        watch.begin();
        watch.look(LOST);
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void what_lasts_is_trouble_until_it_is_over() {
        watch.look(LOST);
        pass(10);
        watch.look(LOST);
        assertThat(watch.trouble()).contains("lost");
        watch.look(Optional.empty());
        assertThat(watch.trouble()).isEmpty();
    }
}
