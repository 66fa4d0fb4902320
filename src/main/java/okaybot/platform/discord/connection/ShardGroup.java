package okaybot.platform.discord.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.resilience.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shards of this process. Empty before the first login, because JDA does not know the shards yet.
final class ShardGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ShardGroup.class);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

    private static final Retry RETRY = Retry.withBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private static final int REJECTIONS_TO_BELIEVE = 2;

    private final ShardManager manager;
    private volatile Optional<String> loginProblem = Optional.of("no answer yet");
    private volatile boolean isShutDown;

    ShardGroup(ShardManager manager) {
        this.manager = manager;
    }

    /// Logs the first shard in and queues the others. Blocks, and retries while Discord is down: JDA itself
    /// reconnects only shards that have been connected before. A login that succeeds after the shutdown is undone.
    ///
    /// @throws InvalidTokenException if retrying would not help
    /// @throws InterruptedException if the thread was interrupted
    void login() throws InterruptedException {
        var rejections = new AtomicInteger();
        RETRY.when(failure -> !isShutDown && !isRejected(failure, rejections))
                .onRetry(failure -> loginProblem = Optional.of(reason(failure)))
                .run(manager::login);
        loginProblem = Optional.empty();
        if (isShutDown) {
            shutdown();
        }
    }

    /// A single refusal of the token may come from a part of Discord that is ill.
    private static boolean isRejected(Throwable failure, AtomicInteger rejections) {
        if (failure instanceof InvalidTokenException) {
            return rejections.incrementAndGet() >= REJECTIONS_TO_BELIEVE;
        }
        rejections.set(0);
        return false;
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /// Why no shard is logged in; empty after the login.
    Optional<String> loginProblem() {
        return loginProblem;
    }

    boolean isShutDown() {
        return isShutDown;
    }

    List<JDA> all() {
        return loginProblem.isEmpty() ? manager.getShards() : List.of();
    }

    /// The number of shards, including those that wait for their login.
    int size() {
        return all().size() + manager.getShardsQueued();
    }

    int connectedCount() {
        return Math.toIntExact(all().stream().filter(shard -> isServing(shard.getStatus())).count());
    }

    /// Whether interactions arrive. They do so from READY on; JDA is connected once it knows all guilds, which takes minutes if
    /// one is unavailable.
    static boolean isServing(JDA.Status status) {
        return status == JDA.Status.CONNECTED || status == JDA.Status.LOADING_SUBSYSTEMS;
    }

    int guildCount() {
        return all().stream().mapToInt(shard -> Math.toIntExact(shard.getGuildCache().size())).sum();
    }

    /// Shuts all shards down and waits up to two seconds for each. A shard that fails does not keep the others open.
    void shutdown() {
        isShutDown = true;
        manager.shutdown();
        all().forEach(ShardGroup::shutdown);
        all().forEach(ShardGroup::awaitShutdown);
    }

    private static void shutdown(JDA shard) {
        try {
            shard.shutdown();
        } catch (RuntimeException e) {
            LOG.warn("Discord: shard {} failed to shut down", shard.getShardInfo().getShardString(), e);
        }
    }

    private static void awaitShutdown(JDA shard) {
        try {
            if (!shard.awaitShutdown(SHUTDOWN_TIMEOUT)) {
                LOG.warn("Discord: shard {} did not shut down within {} s", shard.getShardInfo().getShardString(),
                        SHUTDOWN_TIMEOUT.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
