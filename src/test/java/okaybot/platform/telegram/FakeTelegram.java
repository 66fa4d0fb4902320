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

    public final People people = new People();
    public final Chats chats = new Chats();
    private final UpdateQueue queue = new UpdateQueue();
    private final Profile profile = new Profile();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean down;
    private volatile boolean checks = true;
    private volatile Consumer<Call> listener = _ -> {};
    private volatile Optional<Throttle> throttle = Optional.empty();

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
    public int brings(ObjectNode update) {
        var id = queue.add(update);
        if (checks) {
            wrong.addAll(BotApi.faultsOf("Update", update));
        }
        return id;
    }

    /// The same update once more, as after a confirmation that got lost.
    void bringsAgain(int id) {
        queue.again(id);
    }

    /// Makes the next calls of a method go wrong, one after the other.
    void spoil(String method, Fault... some) {
        faults.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(some));
    }

    /// Takes connections and says nothing, until that is over.
    public void down(boolean now) {
        down = now;
    }

    /// Tells of each call as it comes.
    public void listen(Consumer<Call> to) {
        listener = to;
    }

    /// Forgets calls, updates and messages that nobody will ask about any more, but for the latest, so that a long run needs
    /// no more memory than a short one.
    public void forget() {
        calls.clear();
        queue.forget();
        chats.forget();
    }

    /// From now on calls and updates are taken as they come. Where time is measured, it is to be the bot's.
    void trust() {
        checks = false;
        chats.trust();
    }

    void slow(Duration time) {
        latency = time;
    }

    /// From now on there are limits.
    void limit(Throttle limits) {
        throttle = Optional.of(limits);
    }

    /// How many messages came too early.
    int refused() {
        return refused.get();
    }

    Stream<Call> calls(String method) {
        return calls.stream().filter(call -> call.method.equals(method));
    }

    /// What was wrong with calls, and with the updates that tests have made.
    public List<String> faults() {
        return wrong;
    }

    UpdateQueue queue() {
        return queue;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", -1);
            var body = Bodies.read(exchange);
            if (down) {
                return;
            }
            if (path.length != 3 || !path[1].startsWith("bot")) {
                answer(exchange, new Answer(404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}"));
            } else if (!path[1].equals("bot" + TOKEN)) {
                answer(exchange, Answer.error(401, "Unauthorized"));
            } else {
                serve(exchange, path[2].toLowerCase(Locale.ROOT), body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String name, ObjectNode body) throws IOException, InterruptedException {
        var method = Methods.spelled(name);
        body.remove("method");
        var call = new Call(method, body);
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
            case Fault.Status(var code, var text, var taken) -> {
                if (taken) {
                    call(method, body);
                }
                answer(exchange, new Answer(code, text));
            }
            case Fault.Hang(var time) -> Thread.sleep(time);
            case Fault.Reset(var taken) -> {
                if (taken) {
                    call(method, body);
                }
            }
        }
    }

    private Answer call(String method, ObjectNode body) throws InterruptedException {
        var faultsOfCall = checks ? BotApi.faultsOfCall(method, body) : List.<String>of();
        if (!faultsOfCall.isEmpty()) {
            wrong.addAll(faultsOfCall);
            return Answer.error(400, "Bad Request: " + faultsOfCall.getFirst());
        }
        return switch (method) {
            case "getUpdates" -> queue.poll(body);
            case "deleteWebhook", "setWebhook" -> queue.webhook(body);
            case "getChatAdministrators" -> Answer.ok(people.listAdmins(body.path("chat_id").asLong()));
            case "sendMessage" -> throttled(body).orElseGet(() -> chats.send(body));
            case "editMessageText" -> throttled(body).orElseGet(() -> chats.edit(body));
            case "getChat" -> Answer.ok(people.describe(body.path("chat_id").asLong()));
            case "answerCallbackQuery", "answerInlineQuery" -> Answer.ok(MAPPER.valueToTree(true));
            default -> profile.call(method, body);
        };
    }

    private Optional<Answer> throttled(ObjectNode body) {
        return throttle.map(limits -> limits.judge(body.path("chat_id").asLong(), System.nanoTime()))
                .filter(OptionalLong::isPresent)
                .map(wait -> Math.toIntExact(wait.getAsLong()))
                .map(seconds -> {
                    refused.incrementAndGet();
                    return new Answer(429, Fault.tooMany(seconds).body());
                });
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
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
    public record Call(String method, ObjectNode parameters) {
        public String text(String name) {
            return parameters.path(name).asText();
        }
    }

    /// What is sent back.
    record Answer(int code, String json) {
        static Answer ok(JsonNode result) {
            return new Answer(200, MAPPER.createObjectNode().put("ok", true).set("result", result).toString());
        }

        static Answer error(int code, String description) {
            return new Answer(code, MAPPER.createObjectNode().put("ok", false).put("error_code", code)
                    .put("description", description).toString());
        }
    }
}
