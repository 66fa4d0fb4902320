import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A gateway of Discord on this machine with one server, in which the bot is asked until it has answered enough.
///
/// @see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>
final class TrainingGateway {
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final AtomicInteger INTERACTIONS = new AtomicInteger();
    /// The bot as a user of Discord.
    static final String BOT = """
            {"id":"900","username":"Okaybot","discriminator":"0","bot":true,"verified":true}""";
    private static final String GUILD = """
            {"id":"4194304000","name":"A server","owner_id":"5","member_count":2,"preferred_locale":"en-US","afk_timeout":300,
             "roles":[{"id":"4194304000","name":"@everyone","color":0,"colors":{"primary_color":0},"hoist":false,"position":0,
               "permissions":"1071698660929","managed":false,"mentionable":false,"flags":0}],
             "channels":[{"id":"419430400001","type":0,"guild_id":"4194304000","name":"general","position":0,"parent_id":null,
               "permission_overwrites":[],"flags":0,"nsfw":false}],
             "members":[{"user":%s,"roles":[],"joined_at":"2026-01-01T00:00:00+00:00","deaf":false,"mute":false,"flags":0}],
             "threads":[],"emojis":[],"voice_states":[],"presences":[],"guild_scheduled_events":[],"stickers":[],"features":[],
             "premium_progress_bar_enabled":false}""".formatted(BOT);

    private static final int FIRST_FAN = 1_000;
    /// Between two questions; a bot that has just started answers as fast.
    private static final int PAUSE_MILLIS = 5;
    private static final List<Question> QUESTIONS = List.of(new Question(2, "\"name\":\"cast\",\"options\":[]"),
            new Question(2, option("cast", "who", "ko-moon-young")),
            new Question(2, "\"name\":\"plot\",\"options\":[]"),
            new Question(2, "\"name\":\"season2\",\"options\":[]"),
            new Question(2, "\"name\":\"quote\",\"options\":[]"),
            new Question(2, option("ask", "question", "who wrote the script?")),
            new Question(4, """
                    "name":"cast","options":[{"name":"who","type":3,"value":"moon","focused":true}]"""));

    /// @param type 2 is a command, 4 words that are to be completed
    private record Question(int type, String data) {}

    private final CountDownLatch answers;
    private final ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());

    /// @param answers that the bot has yet to give; counted by whoever receives them
    TrainingGateway(CountDownLatch answers) throws IOException {
        this.answers = answers;
    }

    int port() {
        return server.getLocalPort();
    }

    /// Returns at once.
    void start() {
        Thread.ofVirtual().start(this::serve);
    }

    /// Serves one connection, the only one in so short a time: greets the bot, and asks it when it has introduced itself.
    private void serve() {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            upgrade(socket, in);
            send(socket, "{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
            in.readByte();
            send(socket, event(1, "READY", """
                    {"v":10,"user":%s,"session_id":"1","resume_gateway_url":"ws://127.0.0.1:1","shard":[0,1],
                     "application":{"id":"900","flags":0},"private_channels":[],
                     "guilds":[{"id":"4194304000","unavailable":true}]}""".formatted(BOT)));
            send(socket, event(2, "GUILD_CREATE", GUILD));
            // An answer that comes too late is none, so on a slow machine it is asked again.
            for (var number = 3; answers.getCount() > 0; number++) {
                var question = QUESTIONS.get(number % QUESTIONS.size());
                send(socket, event(number, "INTERACTION_CREATE", interaction(number, question)));
                var _ = answers.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException _) {
            // The bot has ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The handshake of WebSocket (RFC 6455, 1.3).
    private static void upgrade(Socket socket, DataInputStream in) throws IOException, NoSuchAlgorithmException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        var key = head.toString().lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElseThrow();
        var digest = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /// Sends a text in one frame.
    private static void send(Socket socket, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(ByteBuffer.allocate(bytes.length + 4).put((byte) 0x81).put((byte) 126)
                .putShort((short) bytes.length).put(bytes).array());
        socket.getOutputStream().flush();
    }

    private static String option(String command, String name, String value) {
        return """
                "name":"%s","options":[{"name":"%s","type":3,"value":"%s"}]""".formatted(command, name, value);
    }

    private static String event(int number, String type, String content) {
        return "{\"op\":0,\"s\":%d,\"t\":\"%s\",\"d\":%s}".formatted(number, type, content);
    }

    /// A fan of their own asks each question, since a single one would soon be told to slow down.
    private static String interaction(int fan, Question question) {
        var id = ((System.currentTimeMillis() - DISCORD_EPOCH_MILLIS) << 22) + INTERACTIONS.incrementAndGet();
        return """
                {"id":"%d","token":"t","type":%d,"application_id":"900","version":1,"data":{"id":"1","type":1,%s},
                 "channel":{"id":"419430400001","type":0,"name":"general","permissions":"0","guild_id":"4194304000"},
                 "channel_id":"419430400001","context":0,"app_permissions":"1071698660929","locale":"en-US","entitlements":[],
                 "authorizing_integration_owners":{"0":"4194304000"},"guild_id":"4194304000",
                 "guild":{"id":"4194304000","locale":"en-US","features":[]},
                 "member":{"user":{"id":"%d","username":"mina","discriminator":"0"},"roles":[],"permissions":"0",
                  "joined_at":"2026-01-01T00:00:00+00:00","deaf":false,"mute":false,"flags":0}}"""
                .formatted(id, question.type(), question.data(), FIRST_FAN + fan);
    }
}
