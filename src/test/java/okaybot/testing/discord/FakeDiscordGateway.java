package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The gateway of a fake Discord: identify, ready, heartbeats, resume, reconnect, invalid session.
public final class FakeDiscordGateway {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private final Map<String, FakeGatewaySession> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, FakeGatewaySession> shards = new ConcurrentHashMap<>();
    private final Map<String, FakeGatewayConnection> connections = new ConcurrentHashMap<>();
    private final AtomicInteger sessionNumber = new AtomicInteger();
    private final AtomicInteger sessionCount = new AtomicInteger();
    private final List<String> resumedSessions = new CopyOnWriteArrayList<>();
    private volatile Optional<JsonNode> lastIdentify = Optional.empty();
    private volatile int guildCount = 1;
    private volatile int moreChannels;
    private final Set<String> unavailableGuilds = ConcurrentHashMap.newKeySet();
    private volatile int heartbeatMillis = 41_250;
    /// Of the next connection; 0 if it is the same as that of the others.
    private final AtomicInteger nextHeartbeatMillis = new AtomicInteger();
    private volatile int identifyCloseCode;
    private volatile boolean answersHeartbeats = true;
    private volatile boolean isSilent;
    private final Set<String> ignoredSessions = ConcurrentHashMap.newKeySet();
    private volatile boolean sendsHello = true;
    private final AtomicInteger identifyCount = new AtomicInteger();
    private final AtomicInteger ignoredCount = new AtomicInteger();
    private volatile String url = "";
    private volatile boolean isDown;
    private final AtomicInteger rejectedConnections = new AtomicInteger();

    void setUrl(String newUrl) {
        url = newUrl;
    }

    /// Sets the guilds of the sessions that start from now on.
    ///
    /// @param number how many guilds the bot is in
    /// @param extraChannels how many channels each has beyond its general channel
    public void setGuilds(int number, int extraChannels) {
        guildCount = number;
        moreChannels = extraChannels;
    }

    /// Leaves this guild unavailable when a session starts.
    public void makeGuildUnavailable(String guildId) {
        unavailableGuilds.add(guildId);
    }

    /// Closes connections with this close code when they identify.
    public void closeOnIdentify(int code) {
        identifyCloseCode = code;
    }

    public void setHeartbeat(int millis, boolean answered) {
        heartbeatMillis = millis;
        answersHeartbeats = answered;
    }

    /// Sets the heartbeat of the next connection only.
    public void setNextHeartbeat(int millis) {
        nextHeartbeatMillis.set(millis);
    }

    /// Accepts IDENTIFY and RESUME from now on, but does not reply to them.
    public void setSilent(boolean nowSilent) {
        isSilent = nowSilent;
    }

    /// Accepts a RESUME of the sessions that were started until now, but never replies to it.
    public void ignoreResumes() {
        ignoredSessions.addAll(sessions.keySet());
    }

    /// How many IDENTIFY and RESUME got no reply.
    public int ignoredCount() {
        return ignoredCount.get();
    }

    public void setHello(boolean isSent) {
        sendsHello = isSent;
    }

    /// How often the bot has identified, also where no session came of it.
    public int identifyCount() {
        return identifyCount.get();
    }

    /// The payload of the last identify.
    public JsonNode lastIdentify() {
        return lastIdentify.orElseThrow();
    }

    /// How many sessions were started since the server was.
    public int sessionCount() {
        return sessionCount.get();
    }

    public int resumeCount() {
        return resumedSessions.size();
    }

    /// The session of each resume, in their order.
    public List<String> resumedSessions() {
        return List.copyOf(resumedSessions);
    }

    /// The sessions that can be resumed.
    public Set<String> sessions() {
        return Set.copyOf(sessions.keySet());
    }

    void listen(WsConfig socket) {
        socket.onConnect(context -> {
            if (isDown) {
                rejectedConnections.incrementAndGet();
                context.session.disconnect();
                return;
            }
            context.session.setMaxTextMessageSize(1 << 20);
            // The server would close a connection after 30 seconds, before the second heartbeat.
            context.session.setIdleTimeout(Duration.ZERO);
            var connection = new FakeGatewayConnection(context);
            connections.put(context.sessionId(), connection);
            if (sendsHello) {
                var next = nextHeartbeatMillis.getAndSet(0);
                connection.send(TestJson.object("op", 10, "d",
                        TestJson.object("heartbeat_interval", next == 0 ? heartbeatMillis : next)));
            }
        });
        socket.onMessage(context -> onMessage(context, TestJson.parse(context.message())));
        socket.onClose(context -> onClose(context));
        socket.onError(context -> onClose(context));
    }

    private void onClose(WsContext context) {
        var connection = connections.remove(context.sessionId());
        if (connection != null) {
            sessions.values().forEach(session -> session.disconnect(connection));
        }
    }

    private void onMessage(WsContext context, JsonNode message) {
        var connection = connections.get(context.sessionId());
        if (connection == null) {
            return;
        }
        switch (message.get("op").asInt()) {
            case HEARTBEAT -> {
                sessions.values().forEach(session -> session.acknowledge(connection, message.get("d").asInt()));
                if (answersHeartbeats) {
                    connection.send(TestJson.object("op", 11));
                }
            }
            case IDENTIFY -> identify(connection, message.get("d"));
            case RESUME -> resume(connection, message.get("d"));
            default -> throw new AssertionError("Unexpected message from the bot: " + message);
        }
    }

    private void identify(FakeGatewayConnection connection, JsonNode identify) {
        lastIdentify = Optional.of(identify);
        identifyCount.incrementAndGet();
        if (isSilent) {
            ignoredCount.incrementAndGet();
            return;
        }
        if (identifyCloseCode != 0 || !identify.get("token").asText().equals(FakeDiscord.TOKEN)) {
            connection.close(identifyCloseCode != 0 ? identifyCloseCode : 4004);
            return;
        }
        var shard = identify.path("shard").path(0).asInt(0);
        var total = identify.path("shard").path(1).asInt(1);
        var session = new FakeGatewaySession("session-" + sessionNumber.incrementAndGet(), shard);
        sessions.put(session.id(), session);
        session.attach(connection);
        var guilds = IntStream.range(0, guildCount)
                .mapToObj(DiscordTestData::guildId)
                .filter(id -> (Long.parseLong(id) >> 22) % total == shard)
                .toList();
        synchronized (shards) {
            greet(session, total, guilds);
            shards.put(shard, session);
        }
        sessionCount.incrementAndGet();
    }

    private void greet(FakeGatewaySession session, int total, List<String> guilds) {
        session.dispatch("READY", TestJson.object("v", 10, "user", DiscordTestData.botJson(), "session_id",
                session.id(), "resume_gateway_url", url, "shard", List.of(session.shard(), total), "application",
                TestJson.object("id", DiscordTestData.APPLICATION_ID, "flags", 0), "private_channels", List.of(),
                "guilds", guilds.stream().map(id -> TestJson.object("id", id, "unavailable", true)).toList()));
        guilds.stream().filter(id -> !unavailableGuilds.contains(id))
                .forEach(id -> session.dispatch("GUILD_CREATE", DiscordTestData.guildJson(id, moreChannels, 0)));
    }

    private void resume(FakeGatewayConnection connection, JsonNode resume) {
        var id = resume.get("session_id").asText();
        if (isSilent || ignoredSessions.contains(id)) {
            ignoredCount.incrementAndGet();
            return;
        }
        var session = sessions.get(id);
        if (session == null) {
            connection.send(TestJson.object("op", 9, "d", false));
            return;
        }
        session.resume(connection, resume.get("seq").asInt());
        session.dispatch("RESUMED", TestJson.object());
        resumedSessions.add(id);
    }

    /// The bot may be ready, and be asked something, a moment before its session is among the shards.
    void dispatch(int shard, String type, JsonNode data) {
        FakeGatewaySession session;
        synchronized (shards) {
            session = Objects.requireNonNull(shards.get(shard));
        }
        session.dispatch(type, data);
    }

    int shards() {
        return shards.size();
    }

    /// Drops every connection and accepts no new one while it is down.
    void setDown(boolean nowDown) {
        isDown = nowDown;
        if (nowDown) {
            rejectedConnections.set(0);
            dropConnections();
        }
    }

    /// How many connections were rejected while the gateway was down.
    public int rejectedConnectionCount() {
        return rejectedConnections.get();
    }

    /// Drops every connection without a close frame.
    public void dropConnections() {
        open().forEach(FakeGatewayConnection::disconnect);
    }

    public void closeConnections(int code) {
        open().forEach(connection -> connection.close(code));
    }

    public void requestReconnect() {
        open().forEach(connection -> connection.send(TestJson.object("op", 7)));
    }

    /// Sends "invalid session" to every connection.
    public void invalidateSessions(boolean resumable) {
        if (!resumable) {
            sessions.clear();
        }
        open().forEach(connection -> connection.send(TestJson.object("op", 9, "d", resumable)));
    }

    /// Forgets every session, so that none can be resumed.
    public void forgetSessions() {
        sessions.clear();
    }

    private List<FakeGatewayConnection> open() {
        return List.copyOf(connections.values());
    }
}
