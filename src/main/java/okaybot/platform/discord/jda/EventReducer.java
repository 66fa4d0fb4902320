package okaybot.platform.discord.jda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Reduces the content of a gateway event to the part that the bot needs, in the form that JDA requires. All channels that are
/// neither categories nor threads become text channels, also those of a type that JDA does not know.
final class EventReducer {
    private static final int TEXT = 0;
    private static final int CATEGORY = 4;
    private static final int ANNOUNCEMENT_THREAD = 10;
    private static final int PRIVATE_THREAD = 12;
    private static final String LONG_AGO = "2015-01-01T00:00:00+00:00";

    private EventReducer() {}

    /// @throws IllegalArgumentException if the event has no readable id
    static Map<String, Object> reduce(String type, DataObject content, SelfUser self) {
        return switch (type) {
            case "READY" -> ready(content, self);
            case "GUILD_CREATE" -> guild(content, self);
            case "GUILD_DELETE" -> unavailableGuild(content);
            case "THREAD_LIST_SYNC" -> threadList(content);
            default -> guildChannel(content);
        };
    }

    private static Map<String, Object> ready(DataObject ready, SelfUser self) {
        var reduced = mapOf("user", user(self), "private_channels", List.of(), "guilds",
                all(ready, "guilds", EventReducer::unavailableGuild));
        id(ready.getObject("application"), "id").ifPresent(id -> reduced.put("application", mapOf("id", id)));
        return reduced;
    }

    private static Map<String, Object> user(SelfUser self) {
        return mapOf("id", self.getId(), "username", self.getName(), "bot", true, "verified", true);
    }

    private static Map<String, Object> unavailableGuild(DataObject guild) {
        return mapOf("id", requiredId(guild, "id"), "unavailable", guild.getBoolean("unavailable"));
    }

    private static Map<String, Object> guild(DataObject guild, SelfUser self) {
        var reduced = unavailableGuild(guild);
        reduced.putAll(mapOf("name", guild.getString("name"), "member_count", 1, "preferred_locale",
                guild.getString("preferred_locale", "en-US"), "members",
                List.of(mapOf("user", user(self), "roles", List.of())), "roles", List.of(everyone(guild)),
                "channels", all(guild, "channels", EventReducer::channel), "threads",
                threads(guild), "emojis", List.of(), "guild_scheduled_events", List.of(),
                "voice_states", List.of(), "afk_timeout", 300));
        return reduced;
    }

    /// The role of all members, which JDA requires.
    private static Map<String, Object> everyone(DataObject guild) {
        return mapOf("id", guild.getString("id"), "name", "@everyone", "colors", Map.of("primary_color", 0), "position",
                0, "permissions", "0");
    }

    private static Map<String, Object> threadList(DataObject sync) {
        return mapOf("guild_id", requiredId(sync, "guild_id"), "threads", threads(sync));
    }

    /// JDA fails on a thread without the channel around it.
    private static List<Map<String, Object>> threads(DataObject object) {
        return all(object, "threads", EventReducer::channel).stream().filter(thread -> thread.containsKey("parent_id"))
                .toList();
    }

    private static Map<String, Object> guildChannel(DataObject channel) {
        var reduced = channel(channel);
        reduced.put("guild_id", requiredId(channel, "guild_id"));
        return reduced;
    }

    /// A channel, category or thread, with what JDA requires of any of them.
    private static Map<String, Object> channel(DataObject channel) {
        var reduced = mapOf("id", requiredId(channel, "id"), "type", type(channel.getInt("type")), "name",
                channel.getString("name"), "position", channel.getInt("position"), "flags", channel.getInt("flags"),
                "permission_overwrites", List.of(), "owner_id", 0, "member_count", 0, "message_count", 0,
                "thread_metadata", metadata(channel.getObject("thread_metadata")));
        id(channel, "parent_id").ifPresent(parent -> reduced.put("parent_id", parent));
        return reduced;
    }

    private static int type(int type) {
        return type == CATEGORY || (type >= ANNOUNCEMENT_THREAD && type <= PRIVATE_THREAD) ? type : TEXT;
    }

    private static Map<String, Object> metadata(DataObject metadata) {
        return mapOf("archived", metadata.getBoolean("archived"), "archive_timestamp", LONG_AGO, "create_timestamp",
                LONG_AGO, "auto_archive_duration", 1440);
    }

    /// The elements of an array that have an id.
    private static List<Map<String, Object>> all(DataObject object, String name,
            Function<DataObject, Map<String, Object>> reduction) {
        Stream<DataObject> elements = object.getArray(name).stream(DataArray::getObject);
        return elements.filter(element -> id(element, "id").isPresent()).map(reduction).toList();
    }

    private static String requiredId(DataObject object, String name) {
        return id(object, name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static Optional<String> id(DataObject object, String name) {
        return Optional.of(object.getString(name)).filter(text -> text.matches("[1-9][0-9]{0,18}"));
    }

    private static Map<String, Object> mapOf(Object... namesAndValues) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
