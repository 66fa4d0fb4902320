package okaybot.platform.discord.guild;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildJoinedEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.resilience.RetryingExecutor;

/// Tells the membership listener which guilds the bot is in, in the order of Discord's events. If the listener fails,
/// it is called again.
///
/// Uses Discord's raw READY event, which lists all guilds of a shard at once. JDA's own event comes only when every
/// guild is loaded, up to 75 seconds later if one of them is unavailable.
public final class GuildTracker implements EventListener, AutoCloseable {
    /// The bits of a guild's id above these choose its shard (Discord, Gateway: Sharding).
    private static final int SHARD_SHIFT = 22;

    /// The guilds of this process. JDA takes a guild that becomes unavailable out of one list before it enters it in the other, so
    /// that for a moment it would seem to be left.
    private final Set<Long> guilds = ConcurrentHashMap.newKeySet();
    private final MembershipListener listener;
    private final RetryingExecutor executor = new RetryingExecutor("Discord: guilds",
            "Discord: could not save which servers added or removed the bot, retrying");

    public GuildTracker(MembershipListener listener) {
        this.listener = listener;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case RawGatewayEvent raw when raw.getType().equals("READY") ->
                onReady(raw.getJDA().getShardInfo(), LenientDataObject.of(raw.getPayload()));
            case GuildJoinEvent join -> onJoin(join.getGuild().getId());
            case UnavailableGuildJoinedEvent join -> guilds.add(join.getGuildIdLong());
            case GuildLeaveEvent leave -> onLeave(leave.getGuild().getId());
            case UnavailableGuildLeaveEvent leave -> onLeave(leave.getGuildId());
            default -> {
            }
        }
    }

    /// Whether the bot is in a guild, as far as the shard of the guild is connected in this process.
    public Membership membership(List<JDA> shards, Place guild) {
        var id = Long.parseUnsignedLong(guild.levels().getFirst().id());
        return shards.stream().filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .filter(shard -> isOnShard(id, shard.getShardInfo())).findFirst()
                .map(_ -> guilds.contains(id) ? Membership.MEMBER : Membership.NOT_MEMBER)
                .orElse(Membership.UNKNOWN);
    }

    /// @param ready lists all guilds of the shard, also those that are unavailable now (Discord, Ready)
    private void onReady(ShardInfo shard, DataObject ready) {
        Set<String> listed = ready.getArray("guilds").stream(DataArray::getObject)
                .map(guild -> guild.getString("id"))
                .filter(DiscordPlace::isId)
                .collect(Collectors.toSet());
        remember(shard, listed);
        var places = listed.stream().map(DiscordPlace::ofGuild).collect(Collectors.toSet());
        executor.execute(() -> listener.onListed(DiscordPlace.PLATFORM, places, place -> isOnShard(place, shard)));
    }

    private void remember(ShardInfo shard, Set<String> listed) {
        Set<Long> ids = listed.stream().map(Long::parseUnsignedLong).collect(Collectors.toSet());
        guilds.addAll(ids);
        guilds.removeIf(id -> isOnShard(id, shard) && !ids.contains(id));
    }

    private void onJoin(String guildId) {
        guilds.add(Long.parseUnsignedLong(guildId));
        executor.execute(() -> listener.onJoined(DiscordPlace.ofGuild(guildId)));
    }

    private void onLeave(String guildId) {
        guilds.remove(Long.parseUnsignedLong(guildId));
        executor.execute(() -> listener.onLeft(DiscordPlace.ofGuild(guildId)));
    }

    private static boolean isOnShard(Place guild, ShardInfo shard) {
        return guild.levels().stream().map(Level::id).filter(DiscordPlace::isId)
                .anyMatch(id -> isOnShard(Long.parseUnsignedLong(id), shard));
    }

    private static boolean isOnShard(long guildId, ShardInfo shard) {
        return Long.remainderUnsigned(guildId >>> SHARD_SHIFT, shard.getShardTotal()) == shard.getShardId();
    }

    @Override
    public void close() {
        executor.close();
    }
}
