package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okaybot.testing.LongTimeouts;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicBoolean isReady = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger preparations = new AtomicInteger();

    private boolean look() {
        looks.incrementAndGet();
        return isReady.get();
    }

    @Test
    void prepares_once_when_somebody_can_ask() {
        try (var warmUp = new WarmUp(this::look, () -> 0, preparations::incrementAndGet)) {
            warmUp.start(SOON);
            await().until(() -> looks.get() > 3);
            assertThat(preparations).hasValue(0);
            isReady.set(true);
            await().until(() -> preparations.get() == 1);
        }
        assertThat(preparations).hasValue(1);
    }

    @Test
    void who_asks_comes_first_but_not_for_ever() {
        var asked = new AtomicLong();
        try (var warmUp = new WarmUp(this::look, () -> asked.addAndGet(100), preparations::incrementAndGet)) {
            isReady.set(true);
            warmUp.start(SOON);
            await().until(() -> preparations.get() == 1);
        }
        assertThat(looks).hasValueGreaterThan(5);
    }

    @Test
    void starting_and_closing_wait_for_nothing() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var isInterrupted = new CompletableFuture<Boolean>();
        try (var warmUp = new WarmUp(() -> true, () -> 0, () -> {
            begun.countDown();
            isInterrupted.complete(wasInterrupted(goesOn));
        })) {
            warmUp.start(SOON);
            begun.await();
        }
        goesOn.countDown();
        assertThat(isInterrupted).succeedsWithin(LongTimeouts.TIMEOUT).isEqualTo(false);
    }

    private static boolean wasInterrupted(CountDownLatch awaited) {
        try {
            awaited.await();
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }
}
