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
public record Fan(FakeDiscord discord, String id, Optional<String> server, ObjectNode channel, int context,
        String rights,
        boolean botIsMember) {
    private static final String MANAGE_SERVER = "32";
    /// View Channels and Send Messages, also in threads.
    private static final String BOT_RIGHTS = Long.toString(1L << 10 | 1L << 11 | 1L << 38);

    static Fan in(FakeDiscord discord, String server) {
        return new Fan(discord, "7001", Optional.of(server),
                World.channel(World.general(server), server, 0, "general", World.category(server)), 0, "0", true);
    }

    public Fan named(String other) {
        return new Fan(discord, other, server, channel, context, rights, botIsMember);
    }

    public Fan asAdmin() {
        return new Fan(discord, id, server, channel, context, MANAGE_SERVER, botIsMember);
    }

    /// In a chat with the bot.
    public Fan inPrivate() {
        return new Fan(discord, id, Optional.empty(), Json.object("id", "8001", "type", 1), 1, "0", true);
    }

    /// In a chat with others.
    public Fan inGroup() {
        return new Fan(discord, id, Optional.empty(), Json.object("id", "8002", "type", 3, "name", "us"), 2, "0",
                false);
    }

    /// In a channel of the same server that Discord never told the bot of.
    public Fan inChannel(String other, int type, String parent, int flags) {
        var told = World.channel(other, server.orElseThrow(), type, "elsewhere", parent).put("flags", flags);
        return new Fan(discord, id, server, told, context, rights, botIsMember);
    }

    /// In a server that the bot is not in.
    public Fan abroad(String other) {
        return new Fan(discord, id, Optional.of(other), World.channel(World.general(other), other, 0, "abroad", "1"), 0,
                rights, false);
    }

    /// Uses a command.
    ///
    /// @param options names and values in turn
    public Asked asks(String command, Object... options) {
        return discord.tell(event(2, Json.object("id", "1", "type", 1, "name", command, "options", options(options))),
                server);
    }

    /// Types a command's option.
    public Asked types(String command, String option, String text) {
        var typed = Json.object("name", option, "type", 3, "value", text, "focused", true);
        return discord.tell(
                event(4, Json.object("id", "1", "type", 1, "name", command, "options", List.of(typed))), server);
    }

    /// Presses a button of what was answered before.
    public Asked presses(String button, boolean onPrivateMessage) {
        var event = event(3, Json.object("component_type", 2, "custom_id", button));
        event.set("message", Json.object("id", "55", "flags", onPrivateMessage ? 1 << 6 : 0));
        return discord.tell(event, server);
    }

    /// Does something else.
    ///
    /// @param type of the interaction (Discord, Interaction Type)
    public Asked does(int type, ObjectNode data) {
        return discord.tell(event(type, data), server);
    }

    private static List<ObjectNode> options(Object... namesAndValues) {
        var options = new ArrayList<ObjectNode>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            options.add(
                    Json.object("name", namesAndValues[i], "type", value instanceof Boolean ? 5 : 3, "value", value));
        }
        return options;
    }

    private ObjectNode event(int type, ObjectNode data) {
        var user = Json.object("id", id, "username", "fan" + id, "discriminator", "0");
        var owners = server.isPresent() && botIsMember ? Map.of("0", server.get()) : Map.of("1", id);
        var event = Json.object("type", type, "application_id", World.APPLICATION, "version", 1, "data", data,
                "channel",
                channel, "channel_id", channel.get("id").asText(), "context", context, "app_permissions", BOT_RIGHTS,
                "locale", "en-US", "entitlements", List.of(), "authorizing_integration_owners", owners);
        server.ifPresent(guild -> {
            event.put("guild_id", guild);
            event.set("guild", Json.object("id", guild, "locale", "en-US", "features", List.of()));
            event.set("member", Json.object("user", user, "roles", List.of(), "permissions", rights, "joined_at",
                    "2026-01-01T00:00:00+00:00", "deaf", false, "mute", false, "flags", 0));
        });
        if (server.isEmpty()) {
            event.set("user", user);
        }
        return event;
    }
}
