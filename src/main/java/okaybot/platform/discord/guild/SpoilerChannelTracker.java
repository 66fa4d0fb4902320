package okaybot.platform.discord.guild;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.jda.LenientDataObject;

/// Remembers which channels are marked as spoiler channels. An interaction in a thread or a forum post does not carry
/// the flag of the channel around it, and JDA does not keep the flag.
public final class SpoilerChannelTracker implements EventListener {
    /// The flag of a spoiler channel (Discord, Channel Flags), which JDA's `ChannelFlag` lacks.
    public static final int SPOILER_FLAG = 1 << 21;

    /// Channel ids by guild id; only guilds that have such a channel.
    private final Map<String, Set<String>> channelsByGuild = new ConcurrentHashMap<>();

    /// Reads the flag of a channel as Discord describes it.
    public static boolean isSpoilerChannel(DataObject channel) {
        return (channel.getInt("flags", 0) & SPOILER_FLAG) != 0;
    }

    /// Whether a place is a spoiler channel or a thread in one.
    public boolean contains(Place place) {
        return place.enclosing(LevelType.CHANNEL).map(channel -> channel.levels().getLast().id())
                .filter(id -> contains(place.levels().getFirst().id(), id)).isPresent();
    }

    boolean contains(String guildId, String channelId) {
        return channelsByGuild.getOrDefault(guildId, Set.of()).contains(channelId);
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof RawGatewayEvent raw) {
            update(raw.getType(), LenientDataObject.of(raw.getPayload()));
        }
    }

    private void update(String type, DataObject payload) {
        switch (type) {
            case "GUILD_CREATE" ->
                payload.optArray("channels").ifPresent(channels -> replace(payload.getString("id"), channels));
            case "GUILD_DELETE" -> channelsByGuild.remove(payload.getString("id"));
            case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> mark(payload, isSpoilerChannel(payload));
            case "CHANNEL_DELETE" -> mark(payload, false);
            default -> {
            }
        }
    }

    private void replace(String guildId, DataArray channels) {
        var ids = channels.stream(DataArray::getObject)
                .filter(SpoilerChannelTracker::isSpoilerChannel)
                .map(channel -> channel.getString("id"))
                .collect(Collectors.toUnmodifiableSet());
        channelsByGuild.compute(guildId, (_, _) -> ids.isEmpty() ? null : ids);
    }

    private void mark(DataObject channel, boolean isSpoilerChannel) {
        var id = channel.getString("id");
        channelsByGuild.compute(channel.getString("guild_id", ""), (_, before) -> {
            var ids = new HashSet<>(before == null ? Set.of() : before);
            var _ = isSpoilerChannel ? ids.add(id) : ids.remove(id);
            return ids.isEmpty() ? null : Set.copyOf(ids);
        });
    }
}
