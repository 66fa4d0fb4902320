package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ids and JSON of the fake Discord's bot account, guilds and channels.
public final class DiscordTestData {
    public static final String APPLICATION_ID = "900";
    /// Appended to a guild's id, these make the ids of its channel and category.
    private static final String GENERAL = "01";
    private static final String CATEGORY = "02";
    private static final int FIRST_GUILD = 1000;

    private DiscordTestData() {}

    /// Guilds are spread over all shards.
    ///
    /// @param number counted from 0
    public static String guildId(int number) {
        return Long.toString((long) (FIRST_GUILD + number) << 22);
    }

    public static String generalChannelId(String guildId) {
        return guildId + GENERAL;
    }

    static boolean isGeneralChannel(String id) {
        return id.endsWith(GENERAL) && id.length() > GENERAL.length()
                && Long.parseLong(guildOfGeneralChannel(id)) % (1 << 22) == 0;
    }

    static String guildOfGeneralChannel(String id) {
        return id.substring(0, id.length() - GENERAL.length());
    }

    public static String categoryId(String guildId) {
        return guildId + CATEGORY;
    }

    static ObjectNode botJson() {
        return TestJson.object("id", APPLICATION_ID, "username", "Okaybot", "discriminator", "0", "bot", true,
                "verified", true);
    }

    static ObjectNode applicationJson() {
        return TestJson.object("id", APPLICATION_ID, "name", "Okaybot", "approximate_guild_count", 12,
                "integration_types_config", TestJson.object("0", TestJson.object()));
    }

    /// A guild with one category and the general channel in it.
    ///
    /// @param moreChannels how many channels it has beyond the general channel
    /// @param flags of the general channel
    public static JsonNode guildJson(String id, int moreChannels, int flags) {
        var channels = IntStream.range(0, moreChannels)
                .mapToObj(i -> channelJson(id + "1" + i, id, 0, "room-" + i, categoryId(id)))
                .toList();
        var role = TestJson.object("id", id, "name", "@everyone", "color", 0, "colors", TestJson.object("primary_color",
                0), "hoist", false, "position", 0, "permissions", "1071698660929", "managed", false, "mentionable",
                false, "flags", 0);
        var self = TestJson.object("user", botJson(), "roles", List.of(), "joined_at", "2026-01-01T00:00:00+00:00",
                "deaf", false, "mute", false, "flags", 0);
        var all = new ArrayList<JsonNode>(channels);
        all.add(categoryJson(id, "Rooms"));
        all.add(channelJson(generalChannelId(id), id, 0, "general", categoryId(id)).put("flags", flags));
        return TestJson.object("id", id, "name", "Server " + id, "owner_id", "5", "roles", List.of(role), "channels",
                all, "members", List.of(self), "member_count", 2, "threads", List.of(), "emojis", List.of(),
                "voice_states", List.of(), "presences", List.of(), "guild_scheduled_events", List.of(), "stickers",
                List.of(), "features", List.of(), "preferred_locale", "en-US", "afk_timeout", 300,
                "premium_progress_bar_enabled", false);
    }

    private static JsonNode categoryJson(String guildId, String name) {
        return TestJson.object("id", categoryId(guildId), "type", 4, "guild_id", guildId, "name", name, "position", 0,
                "permission_overwrites", List.of(), "flags", 0);
    }

    public static ObjectNode channelJson(String id, String guildId, int type, String name,
            @Nullable String parent) {
        return TestJson.object("id", id, "type", type, "guild_id", guildId, "name", name, "position", 0, "parent_id",
                parent, "permission_overwrites", List.of(), "flags", 0, "nsfw", false);
    }
}
