package okaybot.platform.discord.guild;

import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.Place.LevelType;

/// A channel, category or thread, as far as places need it.
///
/// @param parentId the channel of a thread, or the category of a channel; empty if it has none
public record GuildChannelInfo(ChannelType type, Optional<String> parentId) {
    static GuildChannelInfo of(GuildChannel channel) {
        return new GuildChannelInfo(channel.getType(), switch (channel) {
            case ThreadChannel thread -> Optional.of(thread.getParentChannel().getId());
            case ICategorizableChannel categorizable -> Optional.ofNullable(categorizable.getParentCategoryId());
            default -> Optional.empty();
        });
    }

    /// Reads the description of a channel.
    ///
    /// @param channel as Discord describes it (Discord, Channel Object)
    public static GuildChannelInfo of(DataObject channel) {
        return new GuildChannelInfo(ChannelType.fromId(channel.getInt("type", ChannelType.UNKNOWN.getId())),
                Optional.ofNullable(channel.getString("parent_id", null)).filter(DiscordPlace::isId));
    }

    /// Its level in a place.
    public LevelType level() {
        return type == ChannelType.CATEGORY
                ? LevelType.CATEGORY
                : type.isThread() ? LevelType.THREAD : LevelType.CHANNEL;
    }
}
