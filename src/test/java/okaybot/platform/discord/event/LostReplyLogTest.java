package okaybot.platform.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LostReplyLogTest {
    @Test
    void logs_the_first_at_once_and_the_others_together_after_a_minute() {
        var time = new AtomicLong();
        var log = new LostReplyLog(time::get);
        assertThat(log.record("too slow")).isEqualTo(1);
        assertThat(log.record("too slow")).isZero();
        assertThat(log.record("too slow")).isZero();
        time.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(log.record("too slow")).isEqualTo(3);
    }
}
