package okaybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okaybot.settings.SettingsStore;
import okaybot.testing.LogCapture;
import org.junit.jupiter.api.Test;

class SettingsCleanupTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger changeCleanups = new AtomicInteger();

    /// A store whose first cleanup fails.
    private SettingsStore store(Throwable failure) {
        return (SettingsStore) Proxy.newProxyInstance(SettingsStore.class.getClassLoader(),
                new Class<?>[]{SettingsStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("deleteChangesOlderThan")) {
                        assertThat(arguments).containsExactly(Duration.ofDays(365));
                        return changeCleanups.incrementAndGet();
                    }
                    assertThat(method.getName()).isEqualTo("deleteLeftLongerThan");
                    assertThat(arguments).containsExactly(Duration.ofDays(30));
                    if (runs.incrementAndGet() == 1) {
                        throw failure;
                    }
                    return 3;
                });
    }

    @Test
    void continues_after_an_unexpected_exception_and_logs_it() {
        assertContinuesAfter(new IllegalStateException("bug"));
    }

    @Test
    void continues_after_an_error() {
        assertContinuesAfter(new AssertionError("bug"));
    }

    private void assertContinuesAfter(Throwable failure) {
        try (var log = LogCapture.attach(); var cleanup = new SettingsCleanup(store(failure))) {
            cleanup.start(SOON, SOON);
            await().until(() -> runs.get() > 1);
            await().untilAsserted(() -> assertThat(log.lines())
                    .anyMatch(line -> line.contains("cleanup failed, it will be retried tomorrow"))
                    .anyMatch(line -> line.contains("deleted for 3 places")));
            await().until(() -> changeCleanups.get() > 0);
        }
    }

    @Test
    void stops_when_closed() throws Exception {
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        var cleanup = new SettingsCleanup(store(new IllegalStateException("bug")), scheduler);
        cleanup.start(SOON, SOON);
        await().until(() -> runs.get() > 1);
        cleanup.close();
        assertThat(scheduler.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
}
