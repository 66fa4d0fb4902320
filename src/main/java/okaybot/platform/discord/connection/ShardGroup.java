package okaybot.platform.discord.connection;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.platform.PlatformMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shards of this process. Empty before the first login, because JDA does not know the shards yet.
final class ShardGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ShardGroup.class);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

    private final ShardManager manager;
    private volatile boolean isLoggedIn;

    ShardGroup(ShardManager manager) {
        this.manager = manager;
    }

    /// Logs the first shard in and queues the others. Blocks; throws what JDA throws.
    void login() {
        manager.login();
        isLoggedIn = true;
    }

    List<JDA> all() {
        return isLoggedIn ? manager.getShards() : List.of();
    }

    /// The number of shards, including those that wait for their login.
    int size() {
        return all().size() + manager.getShardsQueued();
    }

    int connectedCount() {
        return Math.toIntExact(all().stream().filter(shard -> shard.getStatus() == JDA.Status.CONNECTED).count());
    }

    private int guildCount() {
        return all().stream().mapToInt(shard -> Math.toIntExact(shard.getGuildCache().size())).sum();
    }

    void registerMetrics(PlatformMetrics metrics) {
        metrics.registerShards("all", this::size);
        metrics.registerShards("connected", this::connectedCount);
        metrics.registerPlaces("guild", this::guildCount);
    }

    /// Shuts all shards down and waits up to two seconds for each. A shard that fails does not keep the others open.
    void shutdown() {
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
