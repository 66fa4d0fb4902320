package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A user in a channel, who sends interactions to the bot.
///
/// @param guildId empty in direct messages
/// @param channel as Discord describes it
/// @param context 0 in a guild, 1 in direct messages with the bot, 2 in direct messages with others
/// @param permissions the user's in the channel, as Discord writes them
/// @param isBotInGuild whether the bot was added to the guild, not only to the user's account
public record FakeDiscordUser(FakeDiscord discord, String id, Optional<String> guildId, ObjectNode channel, int context,
        String permissions,
        boolean isBotInGuild) {
    private static final String MANAGE_SERVER = "32";
    private static final String MANAGE_MESSAGES = Long.toString(1 << 13);
    /// View Channels, Send Messages, also in threads, Manage Messages, Attach Files, and Read Message History.
    private static final String BOT_PERMISSIONS = Long
            .toString(1L << 10 | 1L << 11 | 1L << 38 | 1L << 13 | 1L << 15 | 1L << 16);

    static FakeDiscordUser in(FakeDiscord discord, String guildId) {
        return new FakeDiscordUser(discord, "7001", Optional.of(guildId),
                DiscordTestData.channelJson(DiscordTestData.generalChannelId(guildId), guildId, 0, "general",
                        DiscordTestData.categoryId(guildId)),
                0, "0", true);
    }

    public FakeDiscordUser withId(String otherId) {
        return new FakeDiscordUser(discord, otherId, guildId, channel, context, permissions, isBotInGuild);
    }

    public FakeDiscordUser asAdmin() {
        return new FakeDiscordUser(discord, id, guildId, channel, context, MANAGE_SERVER, isBotInGuild);
    }

    public FakeDiscordUser asModerator() {
        return new FakeDiscordUser(discord, id, guildId, channel, context, MANAGE_MESSAGES, isBotInGuild);
    }

    /// The name that others in the guild see.
    public String name() {
        return "fan" + id;
    }

    public FakeDiscordUser inBotDm() {
        return new FakeDiscordUser(discord, id, Optional.empty(), TestJson.object("id",
                FakeDiscordRest.directChannelId(id), "type", 1), 1, "0",
                true);
    }

    public FakeDiscordUser inGroupDm() {
        return new FakeDiscordUser(discord, id, Optional.empty(),
                TestJson.object("id", "8002", "type", 3, "name", "us"), 2,
                "0", false);
    }

    /// In a channel of the same guild that the bot does not know.
    public FakeDiscordUser inChannel(String otherId, int type, @Nullable String parent, int flags) {
        var description = DiscordTestData.channelJson(otherId, guildId.orElseThrow(), type, "elsewhere", parent).put(
                "flags",
                flags);
        return new FakeDiscordUser(discord, id, guildId, description, context, permissions, isBotInGuild);
    }

    /// In a channel of the same guild that the interaction describes with these members only.
    ///
    /// @param namesAndValues in turn; must contain an `id`
    public FakeDiscordUser inChannelDescribedBy(Object... namesAndValues) {
        return new FakeDiscordUser(discord, id, guildId, TestJson.object(namesAndValues), context, permissions,
                isBotInGuild);
    }

    /// In a guild that the bot is not in.
    public FakeDiscordUser inForeignGuild(String otherId) {
        return new FakeDiscordUser(discord, id, Optional.of(otherId),
                DiscordTestData.channelJson(DiscordTestData.generalChannelId(otherId), otherId, 0, "abroad", "1"), 0,
                permissions, false);
    }

    /// Uses a slash command.
    ///
    /// @param options names and values in turn
    public SentInteraction runCommand(String command, Object... options) {
        return discord.deliver(
                event(2, TestJson.object("id", "1", "type", 1, "name", command, "options", options(options))),
                guildId);
    }

    /// Chooses a command in the context menu of a message.
    ///
    /// @param message as Discord describes it, see [#message]
    public SentInteraction chooseInMenu(String command, ObjectNode message) {
        var messageId = message.get("id").asText();
        return discord.deliver(event(2, TestJson.object("id", "1", "type", 3, "name", command, "target_id", messageId,
                "resolved", TestJson.object("messages", TestJson.object(messageId, message)))), guildId);
    }

    /// Uses a subcommand of a slash command.
    ///
    /// @param options names and values in turn; a channel as Discord describes it
    public SentInteraction runSubcommand(String command, String subcommand, Object... options) {
        var channels = TestJson.object();
        Stream.of(options).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
                .forEach(chosen -> channels.set(chosen.get("id").asText(), chosen));
        var data = TestJson.object("id", "1", "type", 1, "name", command, "options",
                List.of(TestJson.object("name", subcommand, "type", 1, "options", options(options))), "resolved",
                TestJson.object("channels", channels));
        return discord.deliver(event(2, data), guildId);
    }

    /// Types into an option of a subcommand.
    public SentInteraction autocompleteSubcommand(String command, String subcommand, String option, String text) {
        var typed = TestJson.object("name", option, "type", 3, "value", text, "focused", true);
        var data = TestJson.object("id", "1", "type", 1, "name", command, "options",
                List.of(TestJson.object("name", subcommand, "type", 1, "options", List.of(typed))));
        return discord.deliver(event(4, data), guildId);
    }

    public SentInteraction autocomplete(String command, String option, String text) {
        var typed = TestJson.object("name", option, "type", 3, "value", text, "focused", true);
        return discord.deliver(
                event(4, TestJson.object("id", "1", "type", 1, "name", command, "options", List.of(typed))), guildId);
    }

    public SentInteraction pressButton(String customId, boolean onEphemeralMessage) {
        return useComponent(TestJson.object("component_type", 2, "custom_id", customId), onEphemeralMessage);
    }

    /// Selects an option of a select menu.
    public SentInteraction select(String customId, String value, boolean onEphemeralMessage) {
        return useComponent(TestJson.object("component_type", 3, "custom_id", customId, "values", List.of(value)),
                onEphemeralMessage);
    }

    /// Chooses a channel from Discord's list.
    ///
    /// @param described the channel as Discord describes it
    public SentInteraction chooseChannel(String customId, ObjectNode described, boolean onEphemeralMessage) {
        var channelId = described.get("id").asText();
        return useComponent(TestJson.object("component_type", 8, "custom_id", customId, "values", List.of(channelId),
                "resolved", TestJson.object("channels", TestJson.object(channelId, described))), onEphemeralMessage);
    }

    private SentInteraction useComponent(ObjectNode data, boolean onEphemeralMessage) {
        var event = event(3, data);
        event.set("message", TestJson.object("id", "55", "flags", onEphemeralMessage ? 1 << 6 : 0));
        return discord.deliver(event, guildId);
    }

    /// Sends a form.
    ///
    /// @param opened by what this form was opened
    /// @param value of its only input
    public SentInteraction submit(SentInteraction opened, String value) {
        var form = opened.awaitResponse().body();
        var label = form.findParents("component").getFirst();
        var input = TestJson.object("type", 4, "custom_id", label.at("/component/custom_id").asText(), "value", value);
        var event = event(5, TestJson.object("custom_id", form.path("custom_id").asText(), "components",
                List.of(TestJson.object("type", 18, "component", input))));
        if (opened.payload().has("message")) {
            event.set("message", opened.payload().get("message"));
        }
        return discord.deliver(event, guildId);
    }

    /// Chooses a next step of a message by its label: presses the button, or selects the option.
    public SentInteraction choose(JsonNode message, String label, boolean onEphemeralMessage) {
        for (var component : message.findParents("custom_id")) {
            if (component.path("label").asText().equals(label)) {
                return pressButton(component.get("custom_id").asText(), onEphemeralMessage);
            }
            for (var option : component.path("options")) {
                if (option.path("label").asText().equals(label)) {
                    return select(component.get("custom_id").asText(), option.get("value").asText(),
                            onEphemeralMessage);
                }
            }
        }
        throw new AssertionError("No button or option " + label + " in " + message);
    }

    /// Presses a button of a message that somebody has forwarded.
    public SentInteraction pressForwardedButton(String customId) {
        var event = event(3, TestJson.object("component_type", 2, "custom_id", customId));
        event.set("message", TestJson.object("id", "56", "flags", 1 << 14, "message_reference",
                TestJson.object("type", 1, "message_id", "55", "channel_id", channel.get("id").asText()),
                "message_snapshots", List.of(TestJson.object("message", TestJson.object("content", "")))));
        return discord.deliver(event, guildId);
    }

    /// Writes a message.
    ///
    /// @return its id
    public String write(String content) {
        return write(content, _ -> {});
    }

    /// Writes a message after a change of its JSON. Its id is set afterwards.
    public String write(String content, Consumer<ObjectNode> change) {
        var message = message(content);
        change.accept(message);
        return discord.deliverMessage(message, guildId);
    }

    /// A message of this user as Discord describes it, without an id.
    public ObjectNode message(String content) {
        var mentions = Pattern.compile("<@!?(\\d+)>").matcher(content).results()
                .map(mention -> TestJson.object("id", mention.group(1), "username", "mentioned")).toList();
        var message = TestJson.object("type", 0, "content", content, "channel_id", channel.get("id").asText(), "author",
                TestJson.object("id", id, "username", "fan" + id, "discriminator", "0"), "mentions", mentions,
                "mention_roles", List.of(), "mention_everyone", false, "attachments", List.of(), "embeds", List.of(),
                "timestamp", "2026-01-01T00:00:00+00:00", "edited_timestamp", null, "flags", 0, "pinned", false, "tts",
                false);
        guildId.ifPresent(guild -> message.put("guild_id", guild).set("member",
                TestJson.object("roles", List.of(), "joined_at", "2026-01-01T00:00:00+00:00", "deaf", false, "mute",
                        false, "flags", 0)));
        return message;
    }

    /// Sends any interaction.
    ///
    /// @param type see Discord, Interaction Type
    public SentInteraction interact(int type, ObjectNode data) {
        return discord.deliver(event(type, data), guildId);
    }

    /// Sends an interaction after a change of its JSON. Its id and token are set afterwards.
    public SentInteraction interact(int type, ObjectNode data, Consumer<ObjectNode> change) {
        var event = event(type, data);
        change.accept(event);
        return discord.deliver(event, guildId);
    }

    private static List<ObjectNode> options(Object... namesAndValues) {
        var options = new ArrayList<ObjectNode>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            options.add(option(namesAndValues[i], namesAndValues[i + 1]));
        }
        return options;
    }

    private static ObjectNode option(Object name, Object value) {
        return switch (value) {
            case Boolean flag -> TestJson.object("name", name, "type", 5, "value", flag);
            case Integer number -> TestJson.object("name", name, "type", 4, "value", number);
            case ObjectNode chosen -> TestJson.object("name", name, "type", 7, "value", chosen.get("id").asText());
            default -> TestJson.object("name", name, "type", 3, "value", value);
        };
    }

    private ObjectNode event(int type, ObjectNode data) {
        var user = TestJson.object("id", id, "username", "fan" + id, "discriminator", "0");
        var owners = guildId.isPresent() && isBotInGuild ? Map.of("0", guildId.get()) : Map.of("1", id);
        var event = TestJson.object("type", type, "application_id", DiscordTestData.APPLICATION_ID, "version", 1,
                "data", data, "channel", channel, "channel_id", channel.get("id").asText(), "context", context,
                "app_permissions", BOT_PERMISSIONS, "locale", "en-US", "entitlements", List.of(),
                "authorizing_integration_owners", owners);
        guildId.ifPresent(guild -> {
            event.put("guild_id", guild);
            event.set("guild", TestJson.object("id", guild, "locale", "en-US", "features", List.of()));
            event.set("member",
                    TestJson.object("user", user, "roles", List.of(), "permissions", permissions, "joined_at",
                            "2026-01-01T00:00:00+00:00", "deaf", false, "mute", false, "flags", 0));
        });
        if (guildId.isEmpty()) {
            event.set("user", user);
        }
        return event;
    }
}
