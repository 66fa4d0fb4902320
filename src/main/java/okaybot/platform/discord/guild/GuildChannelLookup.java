package okaybot.platform.discord.guild;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.Route;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Looks up the channels, categories and threads of guilds: in JDA's cache, and at Discord what is not in it, such as archived
/// threads and all channels of a guild that is not loaded. Channel ids are unique on all of Discord, so an id alone does not tell
/// the guild.
public final class GuildChannelLookup {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /// Discord blocks an address after 10,000 refused requests in 10 minutes, and each look-up of a foreign channel is refused
    /// (Discord, Rate Limits: Invalid Request Limit).
    private static final int MAX_REQUESTS_PER_WINDOW = 10;
    private static final int MAX_GUILDS = 10_000;
    private static final int MAX_CHANNELS = 10_000;

    private final LoadingCache<String, AtomicInteger> requestsByGuild = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(WINDOW).maximumSize(MAX_GUILDS).build(_ -> new AtomicInteger());
    /// Channels that Discord was asked about, by their ids.
    private final Cache<String, FoundChannel> found = Caffeine.newBuilder().executor(Runnable::run)
            .expireAfterWrite(WINDOW).maximumSize(MAX_CHANNELS).build();

    private final DiscordRestClient client;

    public GuildChannelLookup(DiscordRestClient client) {
        this.client = client;
    }

    private record FoundChannel(String guildId, GuildChannelInfo channel) {}

    /// Whether a place belongs to a guild and is of the type that it says.
    ///
    /// @param jda any shard
    /// @return false also if it cannot be found out
    public boolean contains(JDA jda, Place guild, Place channel) {
        if (!channel.outermost().equals(guild)
                || !channel.levels().stream().map(Level::id).allMatch(DiscordPlace::isId)) {
            return false;
        }
        var last = channel.levels().getLast();
        return channel.equals(guild)
                || find(jda, guild.levels().getFirst().id(), last.id()).filter(known -> known.level() == last.type())
                        .isPresent();
    }

    /// A channel of a guild. Waits for Discord for a second at most.
    ///
    /// @param jda any shard
    /// @return empty if it does not belong to the guild, or if that cannot be found out
    public Optional<GuildChannelInfo> find(JDA jda, String guildId, String channelId) {
        return find(jda, guildId, channelId, Instant.now().plus(TIMEOUT));
    }

    /// A channel of a guild.
    ///
    /// @param jda any shard
    /// @param deadline how long to wait for Discord; after it, only what is known already is returned
    /// @return empty if it does not belong to the guild, or if that cannot be found out
    public Optional<GuildChannelInfo> find(JDA jda, String guildId, String channelId, Instant deadline) {
        return cached(jda, guildId, channelId).or(() -> Optional.ofNullable(found.getIfPresent(channelId))
                .or(() -> request(guildId, channelId, deadline))
                .filter(known -> known.guildId().equals(guildId)).map(FoundChannel::channel));
    }

    /// The name of a channel as people write it, such as `#general`, from JDA's cache. Empty for categories and threads too.
    public static Optional<String> name(JDA jda, Place channel) {
        var id = channel.levels().getLast().id();
        return guild(jda, channel).filter(_ -> DiscordPlace.isId(id)).map(guild -> guild.getGuildChannelById(id))
                .filter(known -> GuildChannelInfo.of(known).level() == LevelType.CHANNEL)
                .map(known -> "#" + known.getName());
    }

    /// The channel of a guild that a name or a mention means, from JDA's cache; empty if there is none or more than one.
    ///
    /// @param name such as `#general` or `<#7>`
    public static Optional<Place> findNamed(JDA jda, Place guild, String name) {
        var found = guild(jda, guild).stream().flatMap(known -> known.getChannels().stream())
                .filter(known -> GuildChannelInfo.of(known).level() == LevelType.CHANNEL)
                .filter(known -> name.equals("#" + known.getName()) || name.equals(known.getAsMention()))
                .limit(2).toList();
        return found.size() == 1
                ? guild.resolve(LevelType.CHANNEL.label() + ":" + found.getFirst().getId())
                : Optional.empty();
    }

    private static Optional<Guild> guild(JDA jda, Place place) {
        return Optional.of(place.levels().getFirst().id()).filter(DiscordPlace::isId)
                .flatMap(id -> Optional.ofNullable(jda.getShardManager()).map(shards -> shards.getGuildById(id)));
    }

    private static Optional<GuildChannelInfo> cached(JDA jda, String guildId, String channelId) {
        return Optional.ofNullable(jda.getShardManager()).map(shards -> shards.getGuildById(guildId))
                .map(guild -> guild.getGuildChannelById(channelId)).map(GuildChannelInfo::of);
    }

    private Optional<FoundChannel> request(String guildId, String channelId, Instant deadline) {
        if (!Instant.now().isBefore(deadline)
                || requestsByGuild.get(guildId).incrementAndGet() > MAX_REQUESTS_PER_WINDOW) {
            return Optional.empty();
        }
        try {
            var json = LenientDataObject.of(client.get(Route.Channels.GET_CHANNEL.compile(channelId), deadline));
            var answer = new FoundChannel(json.getString("guild_id", ""), GuildChannelInfo.of(json));
            found.put(channelId, answer);
            return Optional.of(answer);
        } catch (DiscordRequestException _) {
            return Optional.empty();
        }
    }
}
