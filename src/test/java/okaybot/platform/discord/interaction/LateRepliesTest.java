package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateRepliesTest {
    private final LateReplies replies = new LateReplies(Duration.ofMillis(1500));
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    private LateReplies.Watch lateReply() {
        return replies.watch(Instant.now(), () -> {
            begun.countDown();
            done.incrementAndGet();
        });
    }

    private boolean hasBegun() throws InterruptedException {
        return begun.await(30, TimeUnit.SECONDS);
    }

    @Test
    void nothing_is_done_about_a_reply_in_time() throws Exception {
        var inTime = replies.watch(Instant.now().plusSeconds(60), () -> {
            done.incrementAndGet();
        });
        inTime.end();
        assertThat(done).hasValue(0);
    }

    @Test
    void nothing_is_done_about_a_dropped_interaction() throws Exception {
        var dropped = replies.watch(Instant.now().plusSeconds(60), done::incrementAndGet);
        assertThat(dropped.cancel()).isTrue();
        assertThat(done).hasValue(0);
    }

    @Test
    void the_end_waits_for_what_is_done_about_a_late_reply() throws Exception {
        var goOn = new CountDownLatch(1);
        var late = replies.watch(Instant.now(), () -> {
            begun.countDown();
            goOn.await();
            done.incrementAndGet();
        });
        assertThat(hasBegun()).isTrue();
        goOn.countDown();
        late.end();
        assertThat(done).hasValue(1);
    }

    @Test
    void replies_after_a_pause_are_watched_too() throws Exception {
        replies.watch(Instant.now().plusSeconds(60), () -> {}).end();
        var late = lateReply();
        assertThat(hasBegun()).isTrue();
        late.end();
        assertThat(done).hasValue(1);
    }

    @Test
    void the_end_fails_if_the_action_has() throws Exception {
        var broken = replies.watch(Instant.now(), () -> {
            begun.countDown();
            throw new IllegalStateException("a bug");
        });
        assertThat(hasBegun()).isTrue();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(broken::end);
    }
}
