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

    private final FakeGateway gateway = new FakeGateway();
    private final FakeRest rest = new FakeRest();
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
        discord.gateway.at(url);
        discord.rest.at(url);
        return discord;
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.port() + "/api/v10/";
    }

    public FakeGateway gateway() {
        return gateway;
    }

    public FakeRest rest() {
        return rest;
    }

    /// Somebody in the first server's general channel.
    public Fan fan() {
        return Fan.in(this, World.server(0));
    }

    /// Somebody in another server's.
    public Fan fan(String server) {
        return Fan.in(this, server);
    }

    /// Is down: gateway and REST API are reached, and do nothing.
    public void down(boolean now) {
        rest.down(now);
        gateway.down(now);
    }

    /// Tells the bot of an interaction.
    Asked tell(ObjectNode event, Optional<String> server) {
        var id = ((System.currentTimeMillis() - EPOCH) << 22) + NUMBER.incrementAndGet() % (1 << 22);
        event.put("id", Long.toString(id)).put("token", "interaction-token-" + id);
        var asked = new Asked(event);
        rest.expect(asked);
        var shards = Math.max(1, gateway.shards());
        gateway.dispatch(server.map(guild -> (int) ((Long.parseLong(guild) >> 22) % shards)).orElse(0),
                "INTERACTION_CREATE", event);
        return asked;
    }

    /// Tells the bot once more of what somebody has done in the first server.
    public void repeat(Asked asked) {
        gateway.dispatch(0, "INTERACTION_CREATE", asked.interaction());
    }

    /// Tells the bot that it was added to a server.
    public void invite(String server) {
        invite(server, 0);
    }

    /// Tells the bot that it was added to a server.
    ///
    /// @param flags of the channel that everybody writes in
    public void invite(String server, int flags) {
        gateway.dispatch(0, "GUILD_CREATE", World.guild(server, 0, flags));
    }

    /// Tells the bot what has become of a channel.
    ///
    /// @param event such as `CHANNEL_UPDATE`
    public void channel(String event, String server, String channel, int type, int flags) {
        gateway.dispatch(0, event, World.channel(channel, server, type, "changed", World.category(server))
                .put("flags", flags));
    }

    /// Tells the bot that a server cannot be reached for a while.
    public void outage(String server) {
        gateway.dispatch(0, "GUILD_DELETE", Json.object("id", server, "unavailable", true));
    }

    /// Tells the bot that it was removed from a server.
    public void kick(String server) {
        gateway.dispatch(0, "GUILD_DELETE", Json.object("id", server));
    }

    /// @throws AssertionError if the bot has sent what Discord would not take
    @Override
    public void close() {
        server.stop();
        if (!rest.problems().isEmpty()) {
            throw new AssertionError("Discord would not take it: " + rest.problems());
        }
    }
}
