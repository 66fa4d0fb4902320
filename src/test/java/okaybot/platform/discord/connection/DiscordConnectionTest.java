package okaybot.platform.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformMetrics;
import okaybot.testing.LogCapture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// States of JDA that a server cannot bring about.
class DiscordConnectionTest {
    private final ShardManager shardManager = mock();
    private final JDA first = mock();
    private final JDA second = mock();
    private final List<EventListener> listeners = new ArrayList<>();
    private final DiscordConnection connection = new DiscordConnection(listener -> {
        listeners.add(listener);
        return shardManager;
    }, Duration.ofSeconds(30));

    @BeforeEach
    void connectTwoShards() throws InterruptedException {
        when(shardManager.getShards()).thenReturn(List.of(first, second));
        when(first.getShardInfo()).thenReturn(new JDA.ShardInfo(0, 2));
        when(second.getShardInfo()).thenReturn(new JDA.ShardInfo(1, 2));
        for (var shard : List.of(first, second)) {
            when(shard.getStatus()).thenReturn(JDA.Status.CONNECTED);
            when(shard.awaitShutdown(any(Duration.class))).thenReturn(true);
        }
    }

    private CompletableFuture<Void> openAndAwaitLogin() {
        var stopped = connection.open(CompletableFuture.completedFuture(null));
        await().until(() -> connection.anyShard().isPresent());
        return stopped;
    }

    @Test
    void other_shards_are_shut_down_when_one_throws() throws Exception {
        doThrow(new IllegalStateException("shard-7361 is broken")).when(first).shutdown();
        var stopped = openAndAwaitLogin();
        try (var log = LogCapture.attach()) {
            connection.close();
            assertThat(log.lines()).anyMatch(line -> line.contains("[0 / 2] failed to shut down"));
        }
        verify(second).shutdown();
        verify(second).awaitShutdown(any(Duration.class));
        assertThat(stopped).isCompleted();
    }

    @Test
    void a_shard_that_does_not_shut_down_in_time_is_logged() throws Exception {
        when(second.awaitShutdown(any(Duration.class))).thenReturn(false);
        var _ = openAndAwaitLogin();
        try (var log = LogCapture.attach()) {
            connection.close();
            assertThat(log.lines()).anyMatch(line -> line.contains("[1 / 2] did not shut down within 2 s"));
        }
    }

    @Test
    void the_bot_ends_even_if_the_shard_manager_throws_on_shutdown() {
        var stopped = openAndAwaitLogin();
        doThrow(new IllegalStateException("broken")).when(shardManager).shutdown();
        assertThatThrownBy(connection::close).hasMessage("broken");
        assertThat(stopped).isCompleted();
    }

    @Test
    void a_login_that_fails_unexpectedly_is_retried() {
        doThrow(new IllegalStateException("no shard total\nmore")).doNothing().when(shardManager).login();
        var stopped = connection.open(CompletableFuture.completedFuture(null));
        await().untilAsserted(() -> assertThat(connection.currentProblem())
                .contains("Discord cannot be reached, retrying: no shard total"));
        await().until(() -> connection.currentProblem().isEmpty());
        assertThat(stopped).isNotDone();
        connection.close();
    }

    @Test
    void a_login_that_succeeds_during_shutdown_leaves_no_shard_open() throws Exception {
        var isLoggingIn = new CountDownLatch(1);
        var isClosed = new CountDownLatch(1);
        doAnswer(_ -> {
            isLoggingIn.countDown();
            return awaitUninterruptibly(isClosed);
        }).when(shardManager).login();
        var stopped = connection.open(CompletableFuture.completedFuture(null));
        isLoggingIn.await();
        connection.close();
        verify(first, never()).shutdown();
        isClosed.countDown();
        verify(first, timeout(5_000)).shutdown();
        verify(second, timeout(5_000)).shutdown();
        assertThat(stopped).isCompleted();
    }

    /// JDA does not stop a login when its thread is interrupted.
    private static Object awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return latch;
            } catch (InterruptedException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void metrics_are_zero_before_the_login() {
        // JDA does not know its shards then.
        when(shardManager.getShards()).thenThrow(new NullPointerException("shards"));
        var registry = new SimpleMeterRegistry();
        connection.registerMetrics(new PlatformMetrics(registry, "discord"));
        assertThat(registry.get("okaybot.shards").gauges()).extracting(gauge -> gauge.value()).containsOnly(0.0);
        assertThat(registry.get("okaybot.places").gauge().value()).isZero();
    }

    @Test
    void only_a_close_code_that_forbids_reconnecting_ends_the_bot() {
        var stopped = connection.open(CompletableFuture.completedFuture(null));
        listeners.forEach(listener -> listener.onEvent(shutdownWith(CloseCode.SESSION_TIMEOUT)));
        assertThat(stopped).isNotDone();
        listeners.forEach(listener -> listener.onEvent(shutdownWith(CloseCode.SHARDING_REQUIRED)));
        assertThat(stopped).isCompletedExceptionally();
        assertThatThrownBy(stopped::get).hasCauseInstanceOf(BotRejectedException.class);
        connection.close();
    }

    private ShutdownEvent shutdownWith(CloseCode code) {
        return new ShutdownEvent(first, OffsetDateTime.MIN, code.getCode());
    }
}
