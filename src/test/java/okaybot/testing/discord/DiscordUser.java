package okaybot.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody on Discord, in a place of it.
///
/// @param server nothing for a chat without a server
/// @param channel what Discord tells of the channel
/// @param context 0 in a server, 1 in a chat with the bot, 2 in a chat with others
/// @param rights of the person in the channel, as Discord writes them
/// @param botIsMember whether the bot was added to the server, not only to the person's account
public record DiscordUser(FakeDiscord discord, String id, Optional<String> server, ObjectNode channel, int context,
        String rights,
        boolean botIsMember) {
    private static final String MANAGE_SERVER = "32";
    /// View Channels and Send Messages, also in threads.
    private static final String BOT_RIGHTS = Long.toString(1L << 10 | 1L << 11 | 1L << 38);

    static DiscordUser in(FakeDiscord discord, String server) {
        return new DiscordUser(discord, "7001", Optional.of(server),
                DiscordTestData.channelJson(DiscordTestData.generalChannelId(server), server, 0, "general",
                        DiscordTestData.categoryId(server)),
                0, "0", true);
    }

    public DiscordUser withId(String other) {
        return new DiscordUser(discord, other, server, channel, context, rights, botIsMember);
    }

    public DiscordUser asAdmin() {
        return new DiscordUser(discord, id, server, channel, context, MANAGE_SERVER, botIsMember);
    }

    /// In a chat with the bot.
    public DiscordUser inBotDm() {
        return new DiscordUser(discord, id, Optional.empty(), TestJson.object("id", "8001", "type", 1), 1, "0", true);
    }

    /// In a chat with others.
    public DiscordUser inGroupDm() {
        return new DiscordUser(discord, id, Optional.empty(), TestJson.object("id", "8002", "type", 3, "name", "us"), 2,
                "0",
                false);
    }

    /// In a channel of the same server that Discord never told the bot of.
    public DiscordUser inChannel(String other, int type, String parent, int flags) {
        var told = DiscordTestData.channelJson(other, server.orElseThrow(), type, "elsewhere", parent).put("flags",
                flags);
        return new DiscordUser(discord, id, server, told, context, rights, botIsMember);
    }

    /// In a server that the bot is not in.
    public DiscordUser inForeignGuild(String other) {
        return new DiscordUser(discord, id, Optional.of(other),
                DiscordTestData.channelJson(DiscordTestData.generalChannelId(other), other, 0, "abroad", "1"), 0,
                rights, false);
    }

    /// Uses a command.
    ///
    /// @param options names and values in turn
    public SentInteraction runCommand(String command, Object... options) {
        return discord.deliver(
                event(2, TestJson.object("id", "1", "type", 1, "name", command, "options", options(options))),
                server);
    }

    /// Types a command's option.
    public SentInteraction autocomplete(String command, String option, String text) {
        var typed = TestJson.object("name", option, "type", 3, "value", text, "focused", true);
        return discord.deliver(
                event(4, TestJson.object("id", "1", "type", 1, "name", command, "options", List.of(typed))), server);
    }

    /// Presses a button of what was answered before.
    public SentInteraction pressButton(String button, boolean onPrivateMessage) {
        var event = event(3, TestJson.object("component_type", 2, "custom_id", button));
        event.set("message", TestJson.object("id", "55", "flags", onPrivateMessage ? 1 << 6 : 0));
        return discord.deliver(event, server);
    }

    /// Does something else.
    ///
    /// @param type of the interaction (Discord, Interaction Type)
    public SentInteraction interact(int type, ObjectNode data) {
        return discord.deliver(event(type, data), server);
    }

    private static List<ObjectNode> options(Object... namesAndValues) {
        var options = new ArrayList<ObjectNode>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            options.add(
                    TestJson.object("name", namesAndValues[i], "type", value instanceof Boolean ? 5 : 3, "value",
                            value));
        }
        return options;
    }

    private ObjectNode event(int type, ObjectNode data) {
        var user = TestJson.object("id", id, "username", "fan" + id, "discriminator", "0");
        var owners = server.isPresent() && botIsMember ? Map.of("0", server.get()) : Map.of("1", id);
        var event = TestJson.object("type", type, "application_id", DiscordTestData.APPLICATION_ID, "version", 1,
                "data", data,
                "channel",
                channel, "channel_id", channel.get("id").asText(), "context", context, "app_permissions", BOT_RIGHTS,
                "locale", "en-US", "entitlements", List.of(), "authorizing_integration_owners", owners);
        server.ifPresent(guild -> {
            event.put("guild_id", guild);
            event.set("guild", TestJson.object("id", guild, "locale", "en-US", "features", List.of()));
            event.set("member", TestJson.object("user", user, "roles", List.of(), "permissions", rights, "joined_at",
                    "2026-01-01T00:00:00+00:00", "deaf", false, "mute", false, "flags", 0));
        });
        if (server.isEmpty()) {
            event.set("user", user);
        }
        return event;
    }
}
