package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformMetrics;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shards of this process, from the first try to the last good-bye. What was connected once JDA connects again; that
/// Discord is down at the start is left to us.
final class DiscordConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
    /// So long a loss may take before anybody is told of it.
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration GOOD_BYE = Duration.ofSeconds(2);

    private final ShardManager shards;
    private final ConnectionMonitor watch = new ConnectionMonitor(PATIENCE, Ticker.systemTicker());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-watch").factory());
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    /// Why nobody is logged in.
    private volatile Optional<String> obstacle = Optional.of("it has not answered yet");

    DiscordConnection(DiscordConfig login, OkHttpClient http, ExecutorService rest, DiscordEventListener events) {
        shards = ShardManagerFactory.createShardManager(login, http, rest, event -> events.happened(event, this));
    }

    /// Begins to connect.
    ///
    /// @param first done before anybody can ask anything
    /// @return done once this is closed; with a [BotRejectedException] if Discord does not want this bot
    CompletableFuture<Void> open(Runnable first) {
        Thread.ofVirtual().name("discord-login").start(() -> login(first));
        return over;
    }

    private void login(Runnable first) {
        first.run();
        watch.start();
        try {
            var _ = clock.scheduleWithFixedDelay(this::checkNow, 0, 1, TimeUnit.SECONDS);
            if (again().untilDone(shards::login, this::isInTheWay)) {
                obstacle = Optional.empty();
            }
        } catch (InvalidTokenException _) {
            fail(CloseCode.AUTHENTICATION_FAILED);
        } catch (RejectedExecutionException _) {
            // It was closed meanwhile.
            return;
        }
        if (closing.getCount() == 0 && obstacle.isEmpty()) {
            sayGoodBye();
        }
    }

    /// Looks whether all is well.
    void checkNow() {
        watch.update(problem());
    }

    private void isInTheWay(RuntimeException failure) {
        if (failure instanceof InvalidTokenException refused) {
            throw refused;
        }
        var cause = failure.getCause() == null ? failure : failure.getCause();
        obstacle = Optional.of(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    }

    /// Tries that end when this is closed.
    RetryUntilClosed again() {
        return new RetryUntilClosed(closing);
    }

    /// Discord has closed a shard's connection for good.
    void fail(CloseCode why) {
        over.completeExceptionally(new BotRejectedException(CloseCodeMessages.messageFor(why)));
    }

    /// What is wrong, once it has lasted; before the first connection, at once.
    Optional<String> trouble() {
        return watch.reportedProblem().or(() -> watch.hasBeenConnected() ? Optional.empty() : problem());
    }

    private Optional<String> problem() {
        if (obstacle.isPresent()) {
            return obstacle.map(why -> "Discord cannot be reached; it is tried again and again: " + why);
        }
        var all = shards.getShardCache().size() + shards.getShardsQueued();
        var well = connected();
        return all == well
                ? Optional.empty()
                : Optional.of("Discord is not connected on " + (all - well) + " of " + all
                        + " shards; they are tried again and again");
    }

    void registerMeters(PlatformMetrics meters) {
        meters.registerShards("all", () -> Math.toIntExact(shards.getShardCache().size()) + shards.getShardsQueued());
        meters.registerShards("connected", this::connected);
        meters.registerPlaces("guild", () -> shards.getShardCache().stream()
                .mapToInt(shard -> Math.toIntExact(shard.getGuildCache().size())).sum());
    }

    private int connected() {
        return Math.toIntExact(
                shards.getShardCache().stream().filter(shard -> shard.getStatus() == JDA.Status.CONNECTED).count());
    }

    /// A shard to send requests with; nothing before the first login.
    Optional<JDA> anyShard() {
        return obstacle.isPresent() ? Optional.empty() : shards.getShardCache().stream().findFirst();
    }

    @Override
    public void close() {
        closing.countDown();
        clock.shutdownNow();
        sayGoodBye();
        over.complete(null);
    }

    private void sayGoodBye() {
        shards.shutdown();
        if (obstacle.isEmpty()) {
            shards.getShardCache().forEach(JDA::shutdown);
            shards.getShardCache().forEach(DiscordConnection::awaitShutdown);
        }
    }

    private static void awaitShutdown(JDA shard) {
        try {
            if (!shard.awaitShutdown(GOOD_BYE)) {
                LOG.warn("A shard was not closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
