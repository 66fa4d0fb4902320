package okaybot.platform.discord.interaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;

/// Turns an interaction into a request: who asks, where, and what the bot may do there.
record InteractionRequestMapper(PlaceResolver places, SpoilerChannelTracker spoilerChannels) {
    /// @param privately whether only the user will see the answer, whatever the place's settings say
    Request toRequest(CommandLine line, InteractionPayload interaction, boolean privately) {
        return toRequest(line, interaction, privately, interaction.lookUpUntil());
    }

    /// The same for somebody who is still typing. Discord is not asked where they are: it would be asked at each keystroke.
    Request toTypedRequest(CommandLine line, InteractionPayload interaction) {
        return toRequest(line, interaction, interaction.interactionData().isPrivate(), Instant.MIN);
    }

    private Request toRequest(CommandLine line, InteractionPayload interaction, boolean privately,
            Instant lookUpUntil) {
        var origin = interaction.origin();
        var place = origin.location(lookUpUntil).map(places::resolve)
                .orElseGet(() -> Place.privateChat(DiscordPlace.PLATFORM));
        return new Request(line, viewer(interaction), place, platformContext(interaction, place),
                privately || !origin.isPlaceKnown(),
                Optional.of(DiscordPlace.PLATFORM + ":" + interaction.id()), interaction.appLocale());
    }

    /// Users who may manage the guild are its admins.
    private static Viewer viewer(InteractionPayload interaction) {
        var status = interaction.permissions().ofUser(Permission.MANAGE_SERVER)
                .map(manages -> manages ? AdminStatus.ADMIN : AdminStatus.MEMBER).orElse(AdminStatus.UNKNOWN);
        return new Viewer(interaction.viewerId(), () -> status, interaction::userName);
    }

    private PlatformContext platformContext(InteractionPayload interaction, Place place) {
        var here = permissions(interaction, place);
        return new PlatformContext(isSpoilerChannel(interaction, place), here, interaction.guildLocale(),
                permissionsIn(interaction, place, here));
    }

    private boolean isSpoilerChannel(InteractionPayload interaction, Place place) {
        return SpoilerChannelTracker.isSpoilerChannel(interaction.origin().channel())
                || (isThread(place) && spoilerChannels.contains(place));
    }

    private static boolean isThread(Place place) {
        return place.enclosing(LevelType.THREAD).isPresent();
    }

    private static List<BotPermission> permissions(InteractionPayload interaction, Place place) {
        return interaction.origin().isBotInstalledInGuild()
                ? new ChannelPermissions(interaction.permissions(), isThread(place), isVoiceChannel(interaction))
                        .required(interaction.appLocale())
                : List.of();
    }

    private static boolean isVoiceChannel(InteractionPayload interaction) {
        return interaction.origin().channelInfo().filter(channel -> channel.type().isAudio()).isPresent();
    }

    /// In the place itself, which the words `here` name, and in the channels that the user has chosen.
    private static Map<String, List<BotPermission>> permissionsIn(InteractionPayload interaction, Place place,
            List<BotPermission> inPlace) {
        var chosen = interaction.interactionData().channels().flatMap(channel -> channel.permissions()
                .map(permissions -> Map.entry(channel.token(), permissions.required(interaction.appLocale())))
                .stream());
        var here = Stream.of(inPlace).filter(needed -> !needed.isEmpty())
                .map(needed -> Map.entry(place.token(), needed));
        return Stream.concat(here, chosen)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
