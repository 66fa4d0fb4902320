package okaybot.platform.discord.interaction;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.GuildChannelInfo;

/// A channel, category or thread that somebody has chosen from Discord's list.
///
/// @param channel as Discord describes it (Discord, Resolved Data)
record ChosenChannel(String id, DataObject channel) {
    /// See [okaybot.place.Place#token].
    String token() {
        return info().level().label() + ":" + id;
    }

    private GuildChannelInfo info() {
        return GuildChannelInfo.of(channel);
    }

    /// What the bot may do there; empty if Discord does not tell.
    Optional<ChannelPermissions> permissions() {
        return Optional.of(new InteractionPermissions(channel)).filter(InteractionPermissions::tellOfBot)
                .map(granted -> new ChannelPermissions(granted, info().level() == LevelType.THREAD,
                        info().type().isAudio()));
    }
}
