package okaybot.platform.discord.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.ICategorizableChannel;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.SpoilerChannelTracker;

/// Turns an interaction into a request: who asks, where, and what the bot may do there.
record InteractionRequestMapper(SpoilerChannelTracker spoilerChannels) {
    /// @param privately whether only the user will see the answer, whatever the place's settings say
    Request toRequest(CommandLine line, InteractionPayload interaction, boolean privately) {
        return new Request(line, viewer(interaction), place(interaction), platformContext(interaction), privately,
                Optional.of(DiscordPlace.PLATFORM + ":" + interaction.id()));
    }

    private static Place place(InteractionPayload interaction) {
        return interaction.guildId()
                .map(guildId -> new Place(DiscordPlace.PLATFORM, levels(guildId, interaction)))
                .orElseGet(() -> Place.privateChat(DiscordPlace.PLATFORM));
    }

    /// Guild, category, channel and thread, as far as they exist and are known.
    private static List<Level> levels(String guildId, InteractionPayload interaction) {
        var levels = new ArrayList<Level>();
        levels.add(new Level(LevelType.SERVER, guildId));
        var parent = Optional.ofNullable(interaction.channel().getString("parent_id", null));
        if (isThread(interaction) && parent.isPresent()) {
            cachedCategory(interaction.jda(), parent.get()).ifPresent(levels::add);
            levels.add(new Level(LevelType.CHANNEL, parent.get()));
            levels.add(new Level(LevelType.THREAD, interaction.channelId()));
        } else {
            parent.map(id -> new Level(LevelType.CATEGORY, id))
                    .or(() -> cachedCategory(interaction.jda(), interaction.channelId()))
                    .ifPresent(levels::add);
            levels.add(new Level(LevelType.CHANNEL, interaction.channelId()));
        }
        return levels;
    }

    /// The category of a channel that is in JDA's cache.
    private static Optional<Level> cachedCategory(JDA jda, String channelId) {
        return Optional.ofNullable(jda.getChannelById(ICategorizableChannel.class, channelId))
                .map(ICategorizableChannel::getParentCategoryId)
                .map(id -> new Level(LevelType.CATEGORY, id));
    }

    private static boolean isThread(InteractionPayload interaction) {
        return ChannelType.fromId(interaction.channel().getInt("type", -1)).isThread();
    }

    /// Users who may manage the guild are its admins.
    private static Viewer viewer(InteractionPayload interaction) {
        var status = interaction.userHasPermission(Permission.MANAGE_SERVER)
                .map(manages -> manages ? AdminStatus.ADMIN : AdminStatus.MEMBER).orElse(AdminStatus.UNKNOWN);
        return new Viewer(DiscordPlace.PLATFORM + ":" + interaction.userId(), () -> status);
    }

    private PlatformContext platformContext(InteractionPayload interaction) {
        return new PlatformContext(isSpoilerChannel(interaction),
                interaction.isBotInstalledInGuild() ? permissions(interaction) : List.of());
    }

    /// A thread in a spoiler channel counts as one too.
    private boolean isSpoilerChannel(InteractionPayload interaction) {
        return SpoilerChannelTracker.isSpoilerChannel(interaction.channel()) || (isThread(interaction)
                && interaction.guildId()
                        .filter(id -> spoilerChannels.contains(id, interaction.channel().getString("parent_id", "")))
                        .isPresent());
    }

    private static List<BotPermission> permissions(InteractionPayload interaction) {
        var send = isThread(interaction) ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return Stream.of(Permission.VIEW_CHANNEL, send)
                .map(permission -> new BotPermission(permission.getName(), interaction.botHasPermission(permission),
                        "to post reports"))
                .toList();
    }
}
