package okaybot.platform.discord.guild;

import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;

/// Where in a guild something has happened, as far as the gateway's event tells.
///
/// @param jda the shard that received the event
/// @param channel the channel or thread as the event describes it; empty if it does not
/// @param saysParent whether the description says in which category the channel is, or that it is in none
/// @param lookUpUntil how long Discord may be asked for what the event does not tell; [Instant#MIN] to ask nothing
public record EventLocation(JDA jda, String guildId, String channelId, Optional<GuildChannelInfo> channel,
        boolean saysParent, Instant lookUpUntil) {}
