package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Finds out whether a channel, category or thread belongs to a guild. Channel ids are unique on all of Discord, so an id alone
/// does not tell.
final class GuildChannelLookup {
    private static final Set<LevelType> TYPES = Set.of(LevelType.CATEGORY, LevelType.CHANNEL, LevelType.THREAD);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /// Discord blocks an address after 10,000 refused requests in 10 minutes, and each look-up of a foreign channel is refused
    /// (Discord, Rate Limits: Invalid Request Limit).
    private static final int MAX_REQUESTS_PER_WINDOW = 10;
    private static final int MAX_GUILDS = 10_000;

    private final Supplier<Optional<JDA>> shard;
    private final DiscordRestClient client;
    private final LoadingCache<String, AtomicInteger> requestsByGuild = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(WINDOW).maximumSize(MAX_GUILDS).build(_ -> new AtomicInteger());

    /// @param shard any shard; empty while none is logged in
    GuildChannelLookup(Supplier<Optional<JDA>> shard, DiscordRestClient client) {
        this.shard = shard;
        this.client = client;
    }

    /// Asks JDA's cache, and Discord about what is not in it, such as archived threads.
    ///
    /// @return false also if it cannot be found out
    boolean contains(Place guild, Place channel) {
        if (!channel.outermost().equals(guild)
                || !channel.levels().stream().map(Level::id).allMatch(DiscordPlace::isId)) {
            return false;
        }
        if (channel.equals(guild)) {
            return true;
        }
        var guildId = guild.levels().getFirst().id();
        var last = channel.levels().getLast();
        return TYPES.contains(last.type())
                && shard.get().filter(jda -> isCached(jda, guildId, last.id())
                        || isConfirmed(guildId, last.id())).isPresent();
    }

    private static boolean isCached(JDA jda, String guildId, String channelId) {
        return Optional.ofNullable(jda.getShardManager()).map(shards -> shards.getGuildById(guildId))
                .filter(guild -> guild.getGuildChannelById(channelId) != null).isPresent();
    }

    private boolean isConfirmed(String guildId, String channelId) {
        if (requestsByGuild.get(guildId).incrementAndGet() > MAX_REQUESTS_PER_WINDOW) {
            return false;
        }
        try {
            var channel = client.get(Route.Channels.GET_CHANNEL.compile(channelId),
                    Instant.now().plus(TIMEOUT));
            return channel.getString("guild_id", "").equals(guildId);
        } catch (DiscordRequestException _) {
            return false;
        }
    }
}
