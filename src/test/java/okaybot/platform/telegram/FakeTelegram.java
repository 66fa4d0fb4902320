package okaybot.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Telegram, as far as a bot can tell: a Bot API server on this machine. A call whose names or types are not those of the
/// API's description is refused, and remembered in [#faults].
public final class FakeTelegram implements AutoCloseable {
    static {
        // Otherwise each answer waits until the client has acknowledged its head, as a real server's does not.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public static final String TOKEN = "1234567890:AAFakeTokenThatNobodyMaySee_0123456789";
    static final String USERNAME = "OkayTestBot";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final UpdateFactory updates = new UpdateFactory();
    public final FakeTelegramChats chats = new FakeTelegramChats();
    private final FakeUpdateQueue queue = new FakeUpdateQueue();
    private final FakeBotProfile profile = new FakeBotProfile();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<TelegramFault>> faults = new ConcurrentHashMap<>();
    private final Queue<ApiCall> calls = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean down;
    private volatile boolean checks = true;
    private volatile Consumer<ApiCall> listener = _ -> {};
    private volatile Optional<FloodControl> throttle = Optional.empty();

    public FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Brings an update to the bot, and tells its id.
    public int deliver(ObjectNode update) {
        var id = queue.add(update);
        if (checks) {
            wrong.addAll(BotApiSchema.violationsOf("Update", update));
        }
        return id;
    }

    /// The same update once more, as after a confirmation that got lost.
    void redeliver(int id) {
        queue.redeliver(id);
    }

    /// Makes the next calls of a method go wrong, one after the other.
    void failNext(String method, TelegramFault... some) {
        faults.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(some));
    }

    /// Takes connections and says nothing, until that is over.
    public void setDown(boolean now) {
        down = now;
    }

    /// Tells of each call as it comes.
    public void onCall(Consumer<ApiCall> to) {
        listener = to;
    }

    /// Forgets calls, updates and messages that nobody will ask about any more, but for the latest, so that a long run needs
    /// no more memory than a short one.
    public void discardOld() {
        calls.clear();
        queue.discardOld();
        chats.discardOld();
    }

    /// From now on calls and updates are taken as they come. Where time is measured, it is to be the bot's.
    void skipValidation() {
        checks = false;
        chats.skipValidation();
    }

    void setLatency(Duration time) {
        latency = time;
    }

    /// From now on there are limits.
    void setFloodControl(FloodControl limits) {
        throttle = Optional.of(limits);
    }

    /// How many messages came too early.
    int floodErrors() {
        return refused.get();
    }

    Stream<ApiCall> calls(String method) {
        return calls.stream().filter(call -> call.method.equals(method));
    }

    /// What was wrong with calls, and with the updates that tests have made.
    public List<String> violations() {
        return wrong;
    }

    FakeUpdateQueue queue() {
        return queue;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var body = RequestBodyParser.parse(exchange);
            if (down) {
                return;
            }
            if (path.length != 3 || !path[1].startsWith("bot")) {
                answer(exchange, new HttpReply(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}"));
            } else if (!path[1].equals("bot" + TOKEN)) {
                answer(exchange, HttpReply.error(401, "Unauthorized"));
            } else {
                serve(exchange, path[2].toLowerCase(Locale.ROOT), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String name, ObjectNode body) throws IOException, InterruptedException {
        var method = BotApiMethodNames.canonicalName(name);
        body.remove("method");
        var call = new ApiCall(method, body);
        calls.add(call);
        listener.accept(call);
        Thread.sleep(latency);
        var spoilt = faults.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
        switch (spoilt) {
            case null -> {
                var answer = call(method, body);
                if (!down) {
                    answer(exchange, answer);
                }
            }
            case TelegramFault.ErrorReply(var code, var text, var taken) -> {
                if (taken) {
                    call(method, body);
                }
                answer(exchange, new HttpReply(code, text));
            }
            case TelegramFault.NoReply(var time) -> Thread.sleep(time);
            case TelegramFault.ConnectionClosed(var taken) -> {
                if (taken) {
                    call(method, body);
                }
            }
        }
    }

    private HttpReply call(String method, ObjectNode body) throws InterruptedException {
        var faultsOfCall = checks ? BotApiSchema.violationsOfCall(method, body) : List.<String>of();
        if (!faultsOfCall.isEmpty()) {
            wrong.addAll(faultsOfCall);
            return HttpReply.error(400, "Bad Request: " + faultsOfCall.getFirst());
        }
        return switch (method) {
            case "getUpdates" -> queue.getUpdates(body);
            case "deleteWebhook", "setWebhook" -> queue.setWebhook(body);
            case "getChatAdministrators" -> HttpReply.ok(updates.adminsJson(body.path("chat_id").asLong()));
            case "sendMessage" -> throttled(body).orElseGet(() -> chats.send(body));
            case "editMessageText" -> throttled(body).orElseGet(() -> chats.edit(body));
            case "getChat" -> HttpReply.ok(updates.chatFullInfo(body.path("chat_id").asLong()));
            case "answerCallbackQuery", "answerInlineQuery" -> HttpReply.ok(MAPPER.valueToTree(true));
            default -> profile.call(method, body);
        };
    }

    private Optional<HttpReply> throttled(ObjectNode body) {
        return throttle.map(limits -> limits.check(body.path("chat_id").asLong(), System.nanoTime()))
                .filter(OptionalLong::isPresent)
                .map(wait -> Math.toIntExact(wait.getAsLong()))
                .map(seconds -> {
                    refused.incrementAndGet();
                    return new HttpReply(429, TelegramFault.tooManyRequests(seconds).body());
                });
    }

    private static void answer(HttpExchange exchange, HttpReply answer) throws IOException {
        var bytes = answer.json.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        queue.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /// A call that came.
    public record ApiCall(String method, ObjectNode parameters) {
        public String text(String name) {
            return parameters.path(name).asText();
        }
    }

    /// What is sent back.
    record HttpReply(int code, String json) {
        static HttpReply ok(JsonNode result) {
            return new HttpReply(200, MAPPER.createObjectNode().put("ok", true).set("result", result).toString());
        }

        static HttpReply error(int code, String description) {
            return new HttpReply(code, MAPPER.createObjectNode().put("ok", false).put("error_code", code)
                    .put("description", description).toString());
        }
    }
}
