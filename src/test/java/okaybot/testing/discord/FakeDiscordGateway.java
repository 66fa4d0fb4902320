package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The gateway: identify, ready, heartbeats, resume, reconnect, invalid session.
public final class FakeDiscordGateway {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private final Map<String, FakeGatewaySession> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, FakeGatewaySession> shards = new ConcurrentHashMap<>();
    private final Map<String, FakeGatewayConnection> lines = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger identified = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private volatile Optional<JsonNode> lastIdentify = Optional.empty();
    private volatile int servers = 1;
    private volatile int channels;
    private final Set<String> outages = ConcurrentHashMap.newKeySet();
    private volatile int heartbeatMillis = 41_250;
    private volatile int refusal;
    private volatile boolean answersHeartbeats = true;
    private volatile String address = "";
    private volatile boolean down;
    private final AtomicInteger inVain = new AtomicInteger();

    void setUrl(String url) {
        address = url;
    }

    /// How many servers the bot is in, and how many channels they have beyond the first.
    public void setGuilds(int number, int moreChannels) {
        servers = number;
        channels = moreChannels;
    }

    /// This server cannot be reached.
    public void makeGuildUnavailable(String server) {
        outages.add(server);
    }

    /// Closes every connection that identifies with this code.
    public void closeOnIdentify(int code) {
        refusal = code;
    }

    public void setHeartbeat(int millis, boolean answered) {
        heartbeatMillis = millis;
        answersHeartbeats = answered;
    }

    /// What the bot said of itself the last time.
    public JsonNode lastIdentify() {
        return lastIdentify.orElseThrow();
    }

    /// How many sessions were begun, and can be told events.
    public int sessionCount() {
        return identified.get();
    }

    public int resumeCount() {
        return resumed.get();
    }

    void listen(WsConfig socket) {
        socket.onConnect(context -> {
            if (down) {
                inVain.incrementAndGet();
                context.session.disconnect();
                return;
            }
            context.session.setMaxTextMessageSize(1 << 20);
            var line = new FakeGatewayConnection(context);
            lines.put(context.sessionId(), line);
            line.send(TestJson.object("op", 10, "d", TestJson.object("heartbeat_interval", heartbeatMillis)));
        });
        socket.onMessage(context -> hear(context, TestJson.parse(context.message())));
        socket.onClose(context -> closeConnections(context));
        socket.onError(context -> closeConnections(context));
    }

    private void closeConnections(WsContext context) {
        var line = lines.remove(context.sessionId());
        if (line != null) {
            sessions.values().forEach(session -> session.disconnect(line));
        }
    }

    private void hear(WsContext context, JsonNode message) {
        var line = lines.get(context.sessionId());
        if (line == null) {
            return;
        }
        switch (message.get("op").asInt()) {
            case HEARTBEAT -> {
                sessions.values().forEach(session -> session.acknowledge(line, message.get("d").asInt()));
                if (answersHeartbeats) {
                    line.send(TestJson.object("op", 11));
                }
            }
            case IDENTIFY -> identify(line, message.get("d"));
            case RESUME -> resume(line, message.get("d"));
            default -> throw new AssertionError("What the bot never sends: " + message);
        }
    }

    private void identify(FakeGatewayConnection line, JsonNode identify) {
        lastIdentify = Optional.of(identify);
        if (refusal != 0 || !identify.get("token").asText().equals(FakeDiscord.TOKEN)) {
            line.close(refusal != 0 ? refusal : 4004);
            return;
        }
        var shard = identify.path("shard").path(0).asInt(0);
        var total = identify.path("shard").path(1).asInt(1);
        var session = new FakeGatewaySession("session-" + numbers.incrementAndGet(), shard);
        sessions.put(session.id(), session);
        session.attach(line);
        var guilds = IntStream.range(0, servers)
                .mapToObj(DiscordTestData::guildId)
                .filter(id -> (Long.parseLong(id) >> 22) % total == shard)
                .toList();
        session.dispatch("READY",
                TestJson.object("v", 10, "user", DiscordTestData.botJson(), "session_id", session.id(),
                        "resume_gateway_url", address, "shard", List.of(shard, total), "application",
                        TestJson.object("id", DiscordTestData.APPLICATION_ID, "flags", 0), "private_channels",
                        List.of(), "guilds",
                        guilds.stream().map(id -> TestJson.object("id", id, "unavailable", true)).toList()));
        guilds.stream().filter(id -> !outages.contains(id))
                .forEach(id -> session.dispatch("GUILD_CREATE", DiscordTestData.guildJson(id, channels, 0)));
        shards.put(shard, session);
        identified.incrementAndGet();
    }

    private void resume(FakeGatewayConnection line, JsonNode resume) {
        var session = sessions.get(resume.get("session_id").asText());
        if (session == null) {
            line.send(TestJson.object("op", 9, "d", false));
            return;
        }
        session.resume(line, resume.get("seq").asInt());
        session.dispatch("RESUMED", TestJson.object());
        resumed.incrementAndGet();
    }

    void dispatch(int shard, String type, JsonNode data) {
        Objects.requireNonNull(shards.get(shard)).dispatch(type, data);
    }

    int shards() {
        return shards.size();
    }

    /// Cuts every connection and takes no new one, until that is over.
    void setDown(boolean now) {
        down = now;
        if (now) {
            inVain.set(0);
            dropConnections();
        }
    }

    /// How often the bot has tried to connect while the gateway was down.
    public int rejectedConnectionCount() {
        return inVain.get();
    }

    /// Cuts every connection without a word.
    public void dropConnections() {
        open().forEach(FakeGatewayConnection::disconnect);
    }

    public void closeConnections(int code) {
        open().forEach(line -> line.close(code));
    }

    /// Asks the bot to connect again.
    public void requestReconnect() {
        open().forEach(line -> line.send(TestJson.object("op", 7)));
    }

    /// Tells the bot that its session is over, and whether it could resume it nevertheless.
    public void invalidateSessions(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
        open().forEach(line -> line.send(TestJson.object("op", 9, "d", resumable)));
    }

    /// Forgets every session, so that nothing can be resumed.
    public void forgetSessions() {
        sessions.clear();
    }

    private List<FakeGatewayConnection> open() {
        return List.copyOf(lines.values());
    }
}
