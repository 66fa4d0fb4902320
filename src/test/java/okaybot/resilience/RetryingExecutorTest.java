package okaybot.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.testing.LogCapture;
import org.junit.jupiter.api.Test;

class RetryingExecutorTest {
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void retries_a_task_before_it_runs_the_next() {
        var attempts = new AtomicInteger();
        try (var log = LogCapture.attach(); var executor = new RetryingExecutor("test-31", "incident-31")) {
            executor.execute(() -> {
                if (attempts.incrementAndGet() == 1) {
                    throw new IllegalStateException("no disk");
                }
                done.add("first");
            });
            executor.execute(() -> done.add("second"));
            await().untilAsserted(() -> assertThat(done).containsExactly("first", "second"));
            assertThat(log.lines()).filteredOn(line -> line.contains("incident-31"))
                    .containsExactly("{}incident-31: no disk", "{}Resolved: incident-31: no disk");
        }
    }

    @Test
    void closing_interrupts_the_running_task_and_drops_the_others() throws Exception {
        var isRunning = new CountDownLatch(1);
        var executor = new RetryingExecutor("test-32", "incident-32");
        executor.execute(() -> {
            isRunning.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                done.add("interrupted");
                throw new IllegalStateException(e);
            }
        });
        executor.execute(() -> done.add("second"));
        isRunning.await();
        executor.close();
        executor.execute(() -> done.add("third"));
        await().during(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(done).containsExactly("interrupted"));
    }
}
