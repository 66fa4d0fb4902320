package okaybot.platform.discord;

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
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// Who and where, in the words of the bot.
record InteractionRequestMapper(SpoilerChannelTracker spoilerChannels) {
    /// A line that is asked.
    ///
    /// @param privately whether the asker alone will see the answer, whatever the place has set
    Request toRequest(CommandLine line, InteractionPayload asked, boolean privately) {
        return new Request(line, viewer(asked), of(asked), surroundings(asked), privately);
    }

    static Place guildPlace(String id) {
        return new Place(DiscordAdapter.PLATFORM, List.of(new Level(LevelType.SERVER, id)));
    }

    /// Server, category, channel and thread, or a chat without a server.
    private static Place of(InteractionPayload asked) {
        return asked.guildId()
                .map(server -> new Place(DiscordAdapter.PLATFORM, levels(server, asked)))
                .orElseGet(() -> Place.privateChat(DiscordAdapter.PLATFORM));
    }

    private static List<Level> levels(String server, InteractionPayload asked) {
        var levels = new ArrayList<Level>();
        levels.add(new Level(LevelType.SERVER, server));
        var parent = Optional.ofNullable(asked.channel().getString("parent_id", null));
        if (isThread(asked) && parent.isPresent()) {
            category(asked.jda(), parent.get()).ifPresent(levels::add);
            levels.add(new Level(LevelType.CHANNEL, parent.get()));
            levels.add(new Level(LevelType.THREAD, asked.channelId()));
        } else {
            parent.map(id -> new Level(LevelType.CATEGORY, id))
                    .or(() -> category(asked.jda(), asked.channelId()))
                    .ifPresent(levels::add);
            levels.add(new Level(LevelType.CHANNEL, asked.channelId()));
        }
        return levels;
    }

    /// The category of a channel, as far as the cache knows.
    private static Optional<Level> category(JDA jda, String channel) {
        return Optional.ofNullable(jda.getChannelById(ICategorizableChannel.class, channel))
                .map(ICategorizableChannel::getParentCategoryId)
                .map(id -> new Level(LevelType.CATEGORY, id));
    }

    private static boolean isThread(InteractionPayload asked) {
        return ChannelType.fromId(asked.channel().getInt("type", -1)).isThread();
    }

    /// Those who may manage the server are its admins.
    private static Viewer viewer(InteractionPayload asked) {
        return new Viewer(DiscordAdapter.PLATFORM + ":" + asked.userId(),
                asked.userHasPermission(Permission.MANAGE_SERVER));
    }

    private PlatformContext surroundings(InteractionPayload asked) {
        return new PlatformContext(isForSpoilers(asked), asked.isBotInstalledInGuild() ? rights(asked) : List.of());
    }

    /// A thread is as its channel is.
    private boolean isForSpoilers(InteractionPayload asked) {
        return SpoilerChannelTracker.isSpoilerChannel(asked.channel()) || (isThread(asked) && asked.guildId()
                .filter(server -> spoilerChannels.contains(server, asked.channel().getString("parent_id", "")))
                .isPresent());
    }

    private static List<BotPermission> rights(InteractionPayload asked) {
        var send = isThread(asked) ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return Stream.of(Permission.VIEW_CHANNEL, send)
                .map(right -> new BotPermission(right.getName(), asked.botHasPermission(right), "to post reports"))
                .toList();
    }
}
