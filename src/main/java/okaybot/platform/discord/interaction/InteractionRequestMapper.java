package okaybot.platform.discord.interaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.SpoilerChannelTracker;

/// Turns an interaction into a request: who asks, where, and what the bot may do there.
record InteractionRequestMapper(InteractionPlaceResolver places, SpoilerChannelTracker spoilerChannels) {
    /// @param privately whether only the user will see the answer, whatever the place's settings say
    Request toRequest(CommandLine line, InteractionPayload interaction, boolean privately) {
        var place = places.resolve(interaction);
        return new Request(line, viewer(interaction), place, platformContext(interaction, place),
                privately || !interaction.isPlaceKnown(),
                Optional.of(DiscordPlace.PLATFORM + ":" + interaction.id()), interaction.userLocale());
    }

    /// Users who may manage the guild are its admins.
    private static Viewer viewer(InteractionPayload interaction) {
        var status = interaction.userHasPermission(Permission.MANAGE_SERVER)
                .map(manages -> manages ? AdminStatus.ADMIN : AdminStatus.MEMBER).orElse(AdminStatus.UNKNOWN);
        return new Viewer(DiscordPlace.PLATFORM + ":" + interaction.userId(), () -> status);
    }

    private PlatformContext platformContext(InteractionPayload interaction, Place place) {
        return new PlatformContext(isSpoilerChannel(interaction, place),
                interaction.isBotInstalledInGuild() ? permissions(interaction, place) : List.of(),
                interaction.guildLocale());
    }

    /// A thread in a spoiler channel counts as one too.
    private boolean isSpoilerChannel(InteractionPayload interaction, Place place) {
        return SpoilerChannelTracker.isSpoilerChannel(interaction.channel()) || (isThread(place)
                && place.enclosing(LevelType.CHANNEL).map(InteractionRequestMapper::id)
                        .filter(parent -> spoilerChannels.contains(id(place.outermost()), parent)).isPresent());
    }

    private static boolean isThread(Place place) {
        return place.enclosing(LevelType.THREAD).isPresent();
    }

    private static String id(Place place) {
        return place.levels().getLast().id();
    }

    private static List<BotPermission> permissions(InteractionPayload interaction, Place place) {
        var send = isThread(place) ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        var enter = isVoiceChannel(interaction) ? Stream.of(Permission.VOICE_CONNECT) : Stream.<Permission>of();
        return Stream.of(Stream.of(Permission.VIEW_CHANNEL), enter, Stream.of(send))
                .flatMap(permissions -> permissions)
                .map(permission -> new BotPermission(permission.getName(), isGranted(permission, interaction),
                        "to post reports"))
                .toList();
    }

    /// Who may not see a channel, or not join a voice or stage channel, has no other right in it either (Discord, Permissions:
    /// Implicit Permissions).
    private static boolean isGranted(Permission permission, InteractionPayload interaction) {
        var first = isVoiceChannel(interaction) && permission != Permission.VIEW_CHANNEL
                ? List.of(Permission.VIEW_CHANNEL, Permission.VOICE_CONNECT)
                : List.of(Permission.VIEW_CHANNEL);
        return interaction.botHasPermission(permission) && first.stream().allMatch(interaction::botHasPermission);
    }

    private static boolean isVoiceChannel(InteractionPayload interaction) {
        return interaction.channelInfo().filter(channel -> channel.type().isAudio()).isPresent();
    }
}
