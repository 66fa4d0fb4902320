package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ElasticThreadPoolTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ElasticThreadPool pool = new ElasticThreadPool(3, LONG, Thread.ofPlatform().daemon().factory());

    @AfterEach
    void close() {
        goOn.countDown();
        pool.close();
    }

    private void startWaiting(int tasks) {
        for (var i = 0; i < tasks; i++) {
            pool.execute(() -> {
                try {
                    goOn.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                done.incrementAndGet();
            });
        }
    }

    /// Whether this many threads wait for a task.
    private boolean isIdle(int threads) {
        return ((TransferQueue<Runnable>) pool.getQueue()).getWaitingConsumerCount() == threads;
    }

    @Test
    void an_idle_thread_is_used_again() {
        for (var task = 1; task <= 10; task++) {
            pool.execute(done::incrementAndGet);
            var number = task;
            await().until(() -> pool.getCompletedTaskCount() == number && isIdle(1));
        }
        assertThat(pool.getLargestPoolSize()).isEqualTo(1);
    }

    @Test
    void tasks_at_the_same_time_have_a_thread_each() {
        startWaiting(3);
        assertThat(pool.getPoolSize()).isEqualTo(3);
    }

    @Test
    void more_tasks_than_threads_wait_until_one_is_free() {
        startWaiting(8);
        assertThat(pool.getPoolSize()).isEqualTo(3);
        assertThat(pool.getQueue()).hasSize(5);
        goOn.countDown();
        await().untilAsserted(() -> assertThat(done).hasValue(8));
        assertThat(pool.getLargestPoolSize()).isEqualTo(3);
    }
}
