package okaybot.platform.discord;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The servers that come and go. They are told of in the order in which Discord tells of them, and again and again until
/// it is kept.
final class GuildTracker {
    private static final Logger LOG = LoggerFactory.getLogger(GuildTracker.class);
    /// Discord, Gateway: Sharding: what lies above these bits of a server's id decides about its shard.
    private static final int SHARD_SHIFT = 22;

    private final MembershipListener news;
    private final ExecutorService inOrder = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("discord-servers").factory());

    GuildTracker(MembershipListener news) {
        this.news = news;
    }

    void joined(String id, RetryUntilClosed again) {
        tell(() -> news.onJoined(InteractionRequestMapper.guildPlace(id)), again);
    }

    void left(String id, RetryUntilClosed again) {
        tell(() -> news.onLeft(InteractionRequestMapper.guildPlace(id)), again);
    }

    /// A shard has begun a session.
    ///
    /// @param ready lists all servers of the shard, also those that cannot be reached just now (Discord, Ready)
    void listed(ShardInfo shard, DataObject ready, RetryUntilClosed again) {
        Set<Place> there = ready.getArray("guilds").stream(DataArray::getObject)
                .map(guild -> InteractionRequestMapper.guildPlace(guild.getString("id")))
                .collect(Collectors.toSet());
        tell(() -> news.onListed(DiscordAdapter.PLATFORM, there, place -> isOf(shard, place)), again);
    }

    private static boolean isOf(ShardInfo shard, Place server) {
        return server.levels().stream().map(Level::id).anyMatch(id -> Long.remainderUnsigned(
                Long.parseUnsignedLong(id) >>> SHARD_SHIFT, shard.getShardTotal()) == shard.getShardId());
    }

    private void tell(Runnable told, RetryUntilClosed again) {
        var said = new AtomicBoolean();
        inOrder.execute(() -> again.untilDone(told, failure -> {
            if (!said.getAndSet(true)) {
                LOG.warn("It could not be kept which servers have come or gone; it is tried again and again", failure);
            }
        }));
    }
}
