package okaybot.platform.discord.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens threads in text and announcement channels, and posts in forums.
public record ThreadOpener(DiscordRestClient client) {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadOpener.class);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /// How long a thread with the same name counts as one that an earlier attempt has opened.
    private static final Duration RECENT = Duration.ofMinutes(15);

    /// Whether a place can be a channel with threads.
    static boolean canHold(Place place) {
        return !place.isPrivateChat() && place.levels().getLast().type() == LevelType.CHANNEL
                && DiscordPlace.isId(place.levels().getLast().id());
    }

    static boolean canHoldThreads(ChannelType type) {
        return type == ChannelType.TEXT || type == ChannelType.NEWS || NewThread.isForum(type);
    }

    /// What the bot needs in order to open a thread and to write in it.
    static Stream<Permission> permissions(ChannelType type) {
        return Stream.of(Permission.VIEW_CHANNEL,
                NewThread.isForum(type) ? Permission.MESSAGE_SEND : Permission.CREATE_PUBLIC_THREADS,
                Permission.MESSAGE_SEND_IN_THREADS);
    }

    /// Opens a thread, or finds the one that an earlier attempt has opened.
    ///
    /// @param name at most 100 characters
    /// @return empty if the channel can have none, or if the bot may not open one
    public Optional<Place> open(Place channel, String name) throws DeliveryException {
        if (!canHold(channel)) {
            return Optional.empty();
        }
        return DeliveryFailure.emptyIfForbidden(() -> open(channel.levels().getLast().id(), channel, name))
                .map(id -> new Place(channel.platform(), with(channel, id), channel.unknown()));
    }

    private static List<Level> with(Place channel, String threadId) {
        var levels = new ArrayList<>(channel.levels());
        levels.add(new Level(LevelType.THREAD, threadId));
        return levels;
    }

    private Optional<String> open(String channelId, Place channel, String name) throws DiscordRequestException {
        var parent = get(Route.Channels.GET_CHANNEL.compile(channelId));
        var type = ChannelType.fromId(parent.getInt("type"));
        if (!canHoldThreads(type)) {
            return Optional.empty();
        }
        var existing = findRecent(channel.levels().getFirst().id(), channelId, name);
        if (existing.isPresent()) {
            return existing;
        }
        var thread = create(channelId, NewThread.in(parent, name));
        var id = thread.getString("id");
        if (!DiscordPlace.isId(id)) {
            throw new ParsingException("a thread without an id");
        }
        if (!SpoilerChannelTracker.isSpoilerChannel(parent)) {
            markForSpoilers(id, thread);
        }
        return Optional.of(id);
    }

    private LenientDataObject get(CompiledRoute route) throws DiscordRequestException {
        return LenientDataObject.of(DataObject.fromJson(client.send(route, null, deadline())));
    }

    private LenientDataObject create(String channelId, DataObject body) throws DiscordRequestException {
        var reply = client.sendOnce(Route.Channels.CREATE_THREAD.compile(channelId), body.toString(), deadline());
        return LenientDataObject.of(DataObject.fromJson(reply));
    }

    /// Nothing tells a repeated request from a new one, so what an earlier attempt has opened is looked for.
    private Optional<String> findRecent(String guildId, String channelId, String name) {
        try {
            var active = get(Route.Guilds.LIST_ACTIVE_THREADS.compile(guildId));
            return active.getArray("threads").stream(DataArray::getObject).map(LenientDataObject::of)
                    .filter(thread -> thread.getString("parent_id").equals(channelId)
                            && thread.getString("name").equals(name))
                    .map(thread -> thread.getString("id")).filter(DiscordPlace::isId).filter(ThreadOpener::isRecent)
                    .findFirst();
        } catch (DiscordRequestException e) {
            LOG.debug("Discord: threads cannot be listed ({}), a repeated one may be opened twice", e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isRecent(String id) {
        return TimeUtil.getTimeCreated(Long.parseLong(id)).toInstant().isAfter(Instant.now().minus(RECENT));
    }

    /// Where Discord takes the mark, it warns whoever comes in (Discord, Channel Flags). Nothing depends on it.
    private void markForSpoilers(String threadId, LenientDataObject thread) {
        var body = DataObject.empty().put("flags", thread.getInt("flags") | SpoilerChannelTracker.SPOILER_FLAG);
        try {
            var _ = client.attempt(Route.Channels.MODIFY_CHANNEL.compile(threadId), body.toString(), deadline());
        } catch (DiscordRequestException e) {
            LOG.debug("Discord: a thread cannot be marked for spoilers: {}", e.getMessage());
        }
    }

    private static Instant deadline() {
        return Instant.now().plus(DEADLINE);
    }
}
