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
record Places(SpoilerChannels spoilerChannels) {
    /// A line that is asked.
    ///
    /// @param privately whether the asker alone will see the answer, whatever the place has set
    Request request(CommandLine line, Interaction asked, boolean privately) {
        return new Request(line, viewer(asked), of(asked), surroundings(asked), privately);
    }

    static Place server(String id) {
        return new Place(DiscordAdapter.PLATFORM, List.of(new Level(LevelType.SERVER, id)));
    }

    /// Server, category, channel and thread, or a chat without a server.
    private static Place of(Interaction asked) {
        return asked.server()
                .map(server -> new Place(DiscordAdapter.PLATFORM, levels(server, asked)))
                .orElseGet(() -> Place.privateChat(DiscordAdapter.PLATFORM));
    }

    private static List<Level> levels(String server, Interaction asked) {
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

    private static boolean isThread(Interaction asked) {
        return ChannelType.fromId(asked.channel().getInt("type", -1)).isThread();
    }

    /// Those who may manage the server are its admins.
    private static Viewer viewer(Interaction asked) {
        return new Viewer(DiscordAdapter.PLATFORM + ":" + asked.asker(), asked.askerMay(Permission.MANAGE_SERVER));
    }

    private PlatformContext surroundings(Interaction asked) {
        return new PlatformContext(isForSpoilers(asked), asked.botIsMember() ? rights(asked) : List.of());
    }

    /// A thread is as its channel is.
    private boolean isForSpoilers(Interaction asked) {
        return SpoilerChannels.isMarked(asked.channel()) || (isThread(asked) && asked.server()
                .filter(server -> spoilerChannels.has(server, asked.channel().getString("parent_id", "")))
                .isPresent());
    }

    private static List<BotPermission> rights(Interaction asked) {
        var send = isThread(asked) ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND;
        return Stream.of(Permission.VIEW_CHANNEL, send)
                .map(right -> new BotPermission(right.getName(), asked.botMay(right), "to post reports"))
                .toList();
    }
}
