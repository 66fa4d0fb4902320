package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// What there is on the fake Discord: the bot's account, servers, channels.
public final class DiscordTestData {
    public static final String APPLICATION_ID = "900";
    /// The channel of a server that everybody writes in: its id behind the server's.
    private static final String GENERAL = "01";
    private static final String CATEGORY = "02";
    private static final int FIRST_SERVER = 1000;

    private DiscordTestData() {}

    /// The id of a server, counted from 0. Servers of a bot with several shards are spread over all of them.
    public static String guildId(int number) {
        return Long.toString((long) (FIRST_SERVER + number) << 22);
    }

    public static String generalChannelId(String server) {
        return server + GENERAL;
    }

    public static String categoryId(String server) {
        return server + CATEGORY;
    }

    static ObjectNode botJson() {
        return TestJson.object("id", APPLICATION_ID, "username", "Okaybot", "discriminator", "0", "bot", true,
                "verified",
                true);
    }

    static ObjectNode applicationJson() {
        return TestJson.object("id", APPLICATION_ID, "name", "Okaybot", "approximate_guild_count", 12,
                "integration_types_config", TestJson.object("0", TestJson.object()));
    }

    /// A server with one text channel in one category, and as many more as wanted.
    ///
    /// @param flags of that one
    static JsonNode guildJson(String id, int more, int flags) {
        var channels = IntStream.range(0, more)
                .mapToObj(i -> channelJson(id + "1" + i, id, 0, "room-" + i, categoryId(id)))
                .toList();
        var role = TestJson.object("id", id, "name", "@everyone", "color", 0, "colors",
                TestJson.object("primary_color", 0),
                "hoist", false, "position", 0, "permissions",
                "1071698660929", "managed", false, "mentionable", false, "flags", 0);
        var self = TestJson.object("user", botJson(), "roles", List.of(), "joined_at", "2026-01-01T00:00:00+00:00",
                "deaf",
                false,
                "mute", false, "flags", 0);
        var all = new java.util.ArrayList<JsonNode>(channels);
        all.add(categoryId(id, "Rooms"));
        all.add(channelJson(generalChannelId(id), id, 0, "general", categoryId(id)).put("flags", flags));
        return TestJson.object("id", id, "name", "Server " + id, "owner_id", "5", "roles", List.of(role), "channels",
                all,
                "members", List.of(self), "member_count", 2, "threads", List.of(), "emojis", List.of(), "voice_states",
                List.of(), "presences", List.of(), "guild_scheduled_events", List.of(), "stickers", List.of(),
                "features",
                List.of(), "preferred_locale", "en-US", "afk_timeout", 300, "premium_progress_bar_enabled", false);
    }

    private static JsonNode categoryId(String server, String name) {
        return TestJson.object("id", categoryId(server), "type", 4, "guild_id", server, "name", name, "position", 0,
                "permission_overwrites", List.of(), "flags", 0);
    }

    static ObjectNode channelJson(String id, String server, int type, String name, String parent) {
        return TestJson.object("id", id, "type", type, "guild_id", server, "name", name, "position", 0, "parent_id",
                parent,
                "permission_overwrites", List.of(), "flags", 0, "nsfw", false);
    }
}
