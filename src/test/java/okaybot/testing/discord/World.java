package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// What there is on the fake Discord: the bot's account, servers, channels.
public final class World {
    public static final String APPLICATION = "900";
    /// The channel of a server that everybody writes in: its id behind the server's.
    private static final String GENERAL = "01";
    private static final String CATEGORY = "02";
    private static final int FIRST_SERVER = 1000;

    private World() {}

    /// The id of a server, counted from 0. Servers of a bot with several shards are spread over all of them.
    public static String server(int number) {
        return Long.toString((long) (FIRST_SERVER + number) << 22);
    }

    public static String general(String server) {
        return server + GENERAL;
    }

    public static String category(String server) {
        return server + CATEGORY;
    }

    static ObjectNode bot() {
        return Json.object("id", APPLICATION, "username", "Okaybot", "discriminator", "0", "bot", true, "verified",
                true);
    }

    static ObjectNode application() {
        return Json.object("id", APPLICATION, "name", "Okaybot", "approximate_guild_count", 12,
                "integration_types_config", Json.object("0", Json.object()));
    }

    /// A server with one text channel in one category, and as many more as wanted.
    ///
    /// @param flags of that one
    static JsonNode guild(String id, int more, int flags) {
        var channels = IntStream.range(0, more)
                .mapToObj(i -> channel(id + "1" + i, id, 0, "room-" + i, category(id)))
                .toList();
        var role = Json.object("id", id, "name", "@everyone", "color", 0, "colors", Json.object("primary_color", 0),
                "hoist", false, "position", 0, "permissions",
                "1071698660929", "managed", false, "mentionable", false, "flags", 0);
        var self = Json.object("user", bot(), "roles", List.of(), "joined_at", "2026-01-01T00:00:00+00:00", "deaf",
                false,
                "mute", false, "flags", 0);
        var all = new java.util.ArrayList<JsonNode>(channels);
        all.add(category(id, "Rooms"));
        all.add(channel(general(id), id, 0, "general", category(id)).put("flags", flags));
        return Json.object("id", id, "name", "Server " + id, "owner_id", "5", "roles", List.of(role), "channels", all,
                "members", List.of(self), "member_count", 2, "threads", List.of(), "emojis", List.of(), "voice_states",
                List.of(), "presences", List.of(), "guild_scheduled_events", List.of(), "stickers", List.of(),
                "features",
                List.of(), "preferred_locale", "en-US", "afk_timeout", 300, "premium_progress_bar_enabled", false);
    }

    private static JsonNode category(String server, String name) {
        return Json.object("id", category(server), "type", 4, "guild_id", server, "name", name, "position", 0,
                "permission_overwrites", List.of(), "flags", 0);
    }

    static ObjectNode channel(String id, String server, int type, String name, String parent) {
        return Json.object("id", id, "type", type, "guild_id", server, "name", name, "position", 0, "parent_id", parent,
                "permission_overwrites", List.of(), "flags", 0, "nsfw", false);
    }
}
