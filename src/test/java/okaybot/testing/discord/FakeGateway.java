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
public final class FakeGateway {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, GatewaySession> shards = new ConcurrentHashMap<>();
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
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

    void at(String url) {
        address = url;
    }

    /// How many servers the bot is in, and how many channels they have beyond the first.
    public void servers(int number, int moreChannels) {
        servers = number;
        channels = moreChannels;
    }

    /// This server cannot be reached.
    public void outage(String server) {
        outages.add(server);
    }

    /// Closes every connection that identifies with this code.
    public void refuse(int code) {
        refusal = code;
    }

    public void heartbeats(int millis, boolean answered) {
        heartbeatMillis = millis;
        answersHeartbeats = answered;
    }

    /// What the bot said of itself the last time.
    public JsonNode lastIdentify() {
        return lastIdentify.orElseThrow();
    }

    /// How many sessions were begun, and can be told events.
    public int identified() {
        return identified.get();
    }

    public int resumed() {
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
            var line = new Line(context);
            lines.put(context.sessionId(), line);
            line.send(Json.object("op", 10, "d", Json.object("heartbeat_interval", heartbeatMillis)));
        });
        socket.onMessage(context -> hear(context, Json.parse(context.message())));
        socket.onClose(context -> close(context));
        socket.onError(context -> close(context));
    }

    private void close(WsContext context) {
        var line = lines.remove(context.sessionId());
        if (line != null) {
            sessions.values().forEach(session -> session.hangUp(line));
        }
    }

    private void hear(WsContext context, JsonNode message) {
        var line = lines.get(context.sessionId());
        if (line == null) {
            return;
        }
        switch (message.get("op").asInt()) {
            case HEARTBEAT -> {
                sessions.values().forEach(session -> session.seen(line, message.get("d").asInt()));
                if (answersHeartbeats) {
                    line.send(Json.object("op", 11));
                }
            }
            case IDENTIFY -> identify(line, message.get("d"));
            case RESUME -> resume(line, message.get("d"));
            default -> throw new AssertionError("What the bot never sends: " + message);
        }
    }

    private void identify(Line line, JsonNode identify) {
        lastIdentify = Optional.of(identify);
        if (refusal != 0 || !identify.get("token").asText().equals(FakeDiscord.TOKEN)) {
            line.close(refusal != 0 ? refusal : 4004);
            return;
        }
        var shard = identify.path("shard").path(0).asInt(0);
        var total = identify.path("shard").path(1).asInt(1);
        var session = new GatewaySession("session-" + numbers.incrementAndGet(), shard);
        sessions.put(session.id(), session);
        session.begin(line);
        var guilds = IntStream.range(0, servers)
                .mapToObj(World::server)
                .filter(id -> (Long.parseLong(id) >> 22) % total == shard)
                .toList();
        session.dispatch("READY", Json.object("v", 10, "user", World.bot(), "session_id", session.id(),
                "resume_gateway_url", address, "shard", List.of(shard, total), "application",
                Json.object("id", World.APPLICATION, "flags", 0), "private_channels", List.of(), "guilds",
                guilds.stream().map(id -> Json.object("id", id, "unavailable", true)).toList()));
        guilds.stream().filter(id -> !outages.contains(id))
                .forEach(id -> session.dispatch("GUILD_CREATE", World.guild(id, channels, 0)));
        shards.put(shard, session);
        identified.incrementAndGet();
    }

    private void resume(Line line, JsonNode resume) {
        var session = sessions.get(resume.get("session_id").asText());
        if (session == null) {
            line.send(Json.object("op", 9, "d", false));
            return;
        }
        session.resume(line, resume.get("seq").asInt());
        session.dispatch("RESUMED", Json.object());
        resumed.incrementAndGet();
    }

    void dispatch(int shard, String type, JsonNode data) {
        Objects.requireNonNull(shards.get(shard)).dispatch(type, data);
    }

    int shards() {
        return shards.size();
    }

    /// Cuts every connection and takes no new one, until that is over.
    void down(boolean now) {
        down = now;
        if (now) {
            inVain.set(0);
            cut();
        }
    }

    /// How often the bot has tried to connect while the gateway was down.
    public int triedInVain() {
        return inVain.get();
    }

    /// Cuts every connection without a word.
    public void cut() {
        open().forEach(Line::cut);
    }

    public void close(int code) {
        open().forEach(line -> line.close(code));
    }

    /// Asks the bot to connect again.
    public void askToReconnect() {
        open().forEach(line -> line.send(Json.object("op", 7)));
    }

    /// Tells the bot that its session is over, and whether it could resume it nevertheless.
    public void invalidate(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
        open().forEach(line -> line.send(Json.object("op", 9, "d", resumable)));
    }

    /// Forgets every session, so that nothing can be resumed.
    public void forget() {
        sessions.clear();
    }

    private List<Line> open() {
        return List.copyOf(lines.values());
    }
}
