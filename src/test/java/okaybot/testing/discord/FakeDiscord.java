package okaybot.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Discord, on a port of this machine. A bot logs in with [#TOKEN].
public final class FakeDiscord implements AutoCloseable {
    public static final String TOKEN = "OTAw.tests.not-a-token-of-anybody";
    private static final long EPOCH = 1_420_070_400_000L;
    private static final AtomicLong NUMBER = new AtomicLong();

    private final FakeDiscordGateway gateway = new FakeDiscordGateway();
    private final FakeDiscordRest rest = new FakeDiscordRest();
    private final Javalin server;

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

    public String apiUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/v10/";
    }

    public FakeDiscordGateway gateway() {
        return gateway;
    }

    public FakeDiscordRest rest() {
        return rest;
    }

    /// Somebody in the first server's general channel.
    public DiscordUser user() {
        return DiscordUser.in(this, DiscordTestData.guildId(0));
    }

    /// Somebody in another server's.
    public DiscordUser user(String server) {
        return DiscordUser.in(this, server);
    }

    /// Is down: gateway and REST API are reached, and do nothing.
    public void setDown(boolean now) {
        rest.setDown(now);
        gateway.setDown(now);
    }

    /// Tells the bot of an interaction.
    SentInteraction deliver(ObjectNode event, Optional<String> server) {
        var id = ((System.currentTimeMillis() - EPOCH) << 22) + NUMBER.incrementAndGet() % (1 << 22);
        event.put("id", Long.toString(id)).put("token", "interaction-token-" + id);
        var asked = new SentInteraction(event);
        rest.addInteraction(asked);
        var shards = Math.max(1, gateway.shards());
        gateway.dispatch(server.map(guild -> (int) ((Long.parseLong(guild) >> 22) % shards)).orElse(0),
                "INTERACTION_CREATE", event);
        return asked;
    }

    /// Tells the bot once more of what somebody has done in the first server.
    public void redeliver(SentInteraction asked) {
        gateway.dispatch(0, "INTERACTION_CREATE", asked.payload());
    }

    /// Tells the bot that it was added to a server.
    public void addBotToGuild(String server) {
        addBotToGuild(server, 0);
    }

    /// Tells the bot that it was added to a server.
    ///
    /// @param flags of the channel that everybody writes in
    public void addBotToGuild(String server, int flags) {
        gateway.dispatch(0, "GUILD_CREATE", DiscordTestData.guildJson(server, 0, flags));
    }

    /// Tells the bot what has become of a channel.
    ///
    /// @param event such as `CHANNEL_UPDATE`
    public void dispatchChannelEvent(String event, String server, String channel, int type, int flags) {
        gateway.dispatch(0, event,
                DiscordTestData.channelJson(channel, server, type, "changed", DiscordTestData.categoryId(server))
                        .put("flags", flags));
    }

    /// Tells the bot that a server cannot be reached for a while.
    public void makeGuildUnavailable(String server) {
        gateway.dispatch(0, "GUILD_DELETE", TestJson.object("id", server, "unavailable", true));
    }

    /// Tells the bot that it was removed from a server.
    public void removeBotFromGuild(String server) {
        gateway.dispatch(0, "GUILD_DELETE", TestJson.object("id", server));
    }

    /// @throws AssertionError if the bot has sent what Discord would not take
    @Override
    public void close() {
        server.stop();
        if (!rest.validationErrors().isEmpty()) {
            throw new AssertionError("Discord would not take it: " + rest.validationErrors());
        }
    }
}
