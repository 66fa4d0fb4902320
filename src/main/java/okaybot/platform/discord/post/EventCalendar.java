package okaybot.platform.discord.post;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.PlannedEvent;
import okaybot.place.Place;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelInfo;
import okaybot.platform.discord.jda.LenientDataObject;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;

/// Plans events in the calendars of servers.
public record EventCalendar(DiscordRestClient client) {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    /// Only members of the server see the event. Discord knows no other level (Discord, Guild Scheduled Event Privacy Level).
    private static final int MEMBERS_ONLY = 2;

    /// Plans an event, or finds it if it is planned already. In a voice channel it takes place there, otherwise at the address of
    /// the channel.
    ///
    /// @return its id; empty if the bot may not plan events
    public Optional<String> create(Place channel, PlannedEvent event) throws DeliveryException {
        return ChannelPoster.isWritable(channel)
                ? DeliveryFailure.emptyIfForbidden(() -> Optional.of(findOrCreate(channel, event)))
                : Optional.empty();
    }

    /// Deletes an event, if it is there.
    public void cancel(Place channel, String eventId) throws DeliveryException {
        try {
            var guildId = channel.outermost().levels().getFirst().id();
            var _ = client.send(Route.Guilds.DELETE_SCHEDULED_EVENT.compile(guildId, eventId), null, deadline());
        } catch (DiscordRequestException e) {
            if (e.error() != DiscordError.UNKNOWN_EVENT) {
                throw DeliveryFailure.of(e);
            }
        }
    }

    private String findOrCreate(Place channel, PlannedEvent event) throws DiscordRequestException {
        var guildId = channel.levels().getFirst().id();
        var channelId = channel.levels().getLast().id();
        var route = Route.Channels.GET_CHANNEL.compile(channelId);
        var info = GuildChannelInfo
                .of(LenientDataObject.of(DataObject.fromJson(client.send(route, null, deadline()))));
        // Nothing tells a repeated request from a new one.
        var planned = find(guildId, event);
        return planned.isPresent() ? planned.get() : create(guildId, channelId, info.type(), event);
    }

    private String create(String guildId, String channelId, ChannelType type, PlannedEvent event)
            throws DiscordRequestException {
        var body = DataObject.empty().put("name", event.name()).put("description", event.description())
                .put("privacy_level", MEMBERS_ONLY)
                .put("scheduled_start_time", event.start().toString())
                .put("scheduled_end_time", event.end().toString());
        if (type == ChannelType.VOICE) {
            body.put("entity_type", ScheduledEvent.Type.VOICE.getKey()).put("channel_id", channelId);
        } else {
            body.put("entity_type", ScheduledEvent.Type.EXTERNAL.getKey()).put("entity_metadata",
                    DataObject.empty().put("location",
                            "https://discord.com/channels/%s/%s".formatted(guildId, channelId)));
        }
        var reply = client.sendOnce(Route.Guilds.CREATE_SCHEDULED_EVENT.compile(guildId), body.toString(), deadline());
        return LenientDataObject.of(DataObject.fromJson(reply)).getString("id");
    }

    private Optional<String> find(String guildId, PlannedEvent event) throws DiscordRequestException {
        return client.getAll(Route.Guilds.GET_SCHEDULED_EVENTS.compile(guildId), deadline()).stream()
                .map(LenientDataObject::of)
                .filter(planned -> planned.getString("name").equals(event.name())
                        && isAt(event.start(), planned.getString("scheduled_start_time")))
                .map(planned -> planned.getString("id")).filter(DiscordPlace::isId).findFirst();
    }

    private static boolean isAt(Instant start, String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().equals(start);
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static Instant deadline() {
        return Instant.now().plus(DEADLINE);
    }
}
