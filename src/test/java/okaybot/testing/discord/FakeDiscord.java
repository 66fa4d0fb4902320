package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// A server that plays Discord. A bot logs in with [#TOKEN].
public final class FakeDiscord implements AutoCloseable {
    public static final String TOKEN = "OTAw.tests.not-a-token-of-anybody";
    /// The bits of the intents (Discord, Gateway Intents).
    private static final int GUILD_MESSAGES = 9;
    private static final int DIRECT_MESSAGES = 12;
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;

    private final FakeDiscordGateway gateway = new FakeDiscordGateway();
    private final FakeDiscordRest rest = new FakeDiscordRest();
    private final Javalin server;
    private final Queue<ObjectNode> messages = new ConcurrentLinkedQueue<>();
    private final AtomicLong eventCount = new AtomicLong();

    private FakeDiscord() {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.ws("/gateway", gateway::listen);
            rest.listen(config.routes);
        });
    }

    public static FakeDiscord start() {
        var discord = new FakeDiscord();
        discord.server.start("127.0.0.1", 0);
        var url = "ws://127.0.0.1:" + discord.server.port() + "/gateway";
        discord.gateway.setUrl(url);
        discord.rest.setGatewayUrl(url);
        return discord;
    }

    public int port() {
        return server.port();
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/v10/";
    }

    public FakeDiscordGateway gateway() {
        return gateway;
    }

    public FakeDiscordRest rest() {
        return rest;
    }

    /// A user in the general channel of the first guild.
    public FakeDiscordUser user() {
        return FakeDiscordUser.in(this, DiscordTestData.guildId(0));
    }

    /// A user in the general channel of a guild.
    public FakeDiscordUser user(String guildId) {
        return FakeDiscordUser.in(this, guildId);
    }

    /// Lets gateway and REST API accept connections but serve nothing.
    public void setDown(boolean isDown) {
        rest.setDown(isDown);
        gateway.setDown(isDown);
    }

    SentInteraction deliver(ObjectNode event, Optional<String> guildId) {
        var id = nextId();
        event.put("id", id).put("token", "interaction-token-" + id);
        var interaction = new SentInteraction(event);
        rest.addInteraction(interaction);
        var shards = Math.max(1, gateway.shards());
        gateway.dispatch(guildId.map(guild -> (int) ((Long.parseLong(guild) >> 22) % shards)).orElse(0),
                "INTERACTION_CREATE", event);
        return interaction;
    }

    /// Delivers a message if the bot has the intent for it.
    ///
    /// @return its id
    String deliverMessage(ObjectNode event, Optional<String> guildId) {
        var id = nextId();
        event.put("id", id);
        messages.add(event);
        var shards = Math.max(1, gateway.shards());
        var intent = 1 << (guildId.isPresent() ? GUILD_MESSAGES : DIRECT_MESSAGES);
        if ((gateway.lastIdentify().get("intents").asInt() & intent) != 0) {
            gateway.dispatch(guildId.map(guild -> (int) ((Long.parseLong(guild) >> 22) % shards)).orElse(0),
                    "MESSAGE_CREATE", event);
        }
        return id;
    }

    /// Sends all messages from the first guild again.
    public void redeliverMessages() {
        messages.forEach(message -> gateway.dispatch(0, "MESSAGE_CREATE", message));
    }

    private String nextId() {
        return Long.toString(((System.currentTimeMillis() - DISCORD_EPOCH_MILLIS) << 22)
                + eventCount.incrementAndGet() % (1 << 22));
    }

    /// Sends an interaction from the first guild a second time.
    public void redeliver(SentInteraction interaction) {
        gateway.dispatch(0, "INTERACTION_CREATE", interaction.payload());
    }

    public void addBotToGuild(String guildId) {
        addBotToGuild(guildId, 0);
    }

    /// Adds the bot to a guild.
    ///
    /// @param flags of the guild's general channel
    public void addBotToGuild(String guildId, int flags) {
        gateway.dispatch(0, "GUILD_CREATE", DiscordTestData.guildJson(guildId, 0, flags));
    }

    /// Sends an event about a channel.
    ///
    /// @param event such as `CHANNEL_UPDATE`
    public void dispatchChannelEvent(String event, String guildId, String channelId, int type, int flags) {
        gateway.dispatch(0, event,
                DiscordTestData.channelJson(channelId, guildId, type, "changed", DiscordTestData.categoryId(guildId))
                        .put("flags", flags));
    }

    /// Sends any event.
    public void dispatch(String type, JsonNode content) {
        gateway.dispatch(0, type, content);
    }

    public void makeGuildUnavailable(String guildId) {
        gateway.dispatch(0, "GUILD_DELETE", TestJson.object("id", guildId, "unavailable", true));
    }

    public void removeBotFromGuild(String guildId) {
        gateway.dispatch(0, "GUILD_DELETE", TestJson.object("id", guildId));
    }

    /// Stops the server.
    ///
    /// @throws AssertionError if the bot sent something that Discord would reject
    @Override
    public void close() {
        server.stop();
        if (!rest.validationErrors().isEmpty()) {
            throw new AssertionError("Discord would reject: " + rest.validationErrors());
        }
    }
}
