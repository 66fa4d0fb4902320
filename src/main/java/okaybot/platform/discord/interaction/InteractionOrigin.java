package okaybot.platform.discord.interaction;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.EventLocation;
import okaybot.platform.discord.guild.GuildChannelInfo;

/// Where an interaction comes from.
///
/// @param interaction as Discord sends it (Discord, Interaction Object)
public record InteractionOrigin(JDA jda, DataObject interaction) {
    private static final String UNKNOWN_CHANNEL = "0";

    /// Empty outside guilds, and if the id is not one of Discord's.
    public Optional<String> guildId() {
        return Optional.of(interaction.getString("guild_id")).filter(DiscordPlace::isId);
    }

    /// Whether it comes from a guild of which Discord does not say which one it is.
    boolean isInUnknownGuild() {
        return !interaction.isNull("guild_id") && guildId().isEmpty();
    }

    /// Whether the bot was added to the guild, not only to the user's account.
    public boolean isBotInstalledInGuild() {
        return guildId().isPresent() && interaction.optObject("authorizing_integration_owners")
                .filter(owners -> owners.hasKey("0")).isPresent();
    }

    /// The channel or thread; 0 if Discord does not tell.
    public String channelId() {
        return Stream.of(interaction.getString("channel_id"), channel().getString("id")).filter(DiscordPlace::isId)
                .findFirst()
                .orElse(UNKNOWN_CHANNEL);
    }

    /// Whether Discord says where it is. Otherwise nobody else may see the answer, since it could be a spoiler there.
    boolean isPlaceKnown() {
        return guildId().isPresent()
                ? !channelId().equals(UNKNOWN_CHANNEL)
                : isIn(InteractionContextType.BOT_DM) || isIn(InteractionContextType.PRIVATE_CHANNEL);
    }

    /// Whether it is the user's direct messages with the bot.
    boolean isInBotDm() {
        return isIn(InteractionContextType.BOT_DM);
    }

    private boolean isIn(InteractionContextType context) {
        return interaction.getString("context").equals(context.getType());
    }

    /// The channel as Discord describes it; empty if it does not.
    DataObject channel() {
        return interaction.getObject("channel");
    }

    /// The same, if it says of which type the channel is.
    public Optional<GuildChannelInfo> channelInfo() {
        return Optional.of(GuildChannelInfo.of(channel())).filter(info -> info.type() != ChannelType.UNKNOWN);
    }

    private boolean saysParent() {
        return channel().hasKey("parent_id")
                && (channel().isNull("parent_id") || DiscordPlace.isId(channel().getString("parent_id")));
    }

    /// Empty outside guilds.
    ///
    /// @param lookUpUntil how long Discord may be asked about the channel. It refuses to describe the channels of a guild that the
    /// bot is not in, so it is not asked about those
    public Optional<EventLocation> location(Instant lookUpUntil) {
        return guildId().map(guild -> new EventLocation(jda, guild, channelId(), channelInfo(), saysParent(),
                isBotInstalledInGuild() ? lookUpUntil : Instant.MIN));
    }
}
