package okaybot.testing.telegram;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Bot API server on this machine. Calls and updates that violate the [BotApiSchema] are recorded in [#violations]; such
/// calls are rejected.
public final class FakeTelegram implements AutoCloseable {
    static {
        // Without it, each response is delayed until the client has acknowledged its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // With more than 200 connections, it would close some without a word, and calls on them would be lost.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    public static final String TOKEN = "1234567890:AAFakeTokenThatNobodyMaySee_0123456789";
    public static final String USERNAME = "OkayTestBot";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final UpdateFactory updates = new UpdateFactory();
    public final FakeTelegramMembers members = new FakeTelegramMembers();
    public final FakeTelegramTopics topics = new FakeTelegramTopics(members);
    public final FakeTelegramChats chats = new FakeTelegramChats();
    public final FakeTelegramCopies copies = new FakeTelegramCopies();
    public final FakeEphemeralMessages ephemeral = new FakeEphemeralMessages(chats);
    private final FakeUpdateQueue queue = new FakeUpdateQueue();
    private final FakeBotProfile profile = new FakeBotProfile();
    private final BotApiSchema schema = new BotApiSchema();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Queue<TelegramFault>> faults = new ConcurrentHashMap<>();
    private final Queue<ApiCall> calls = new ConcurrentLinkedQueue<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final AtomicInteger floodErrors = new AtomicInteger();
    private final Map<String, Duration> latencies = new ConcurrentHashMap<>();
    private volatile Duration latency = Duration.ZERO;
    private volatile String basePath = "";
    private volatile boolean down;
    private volatile boolean validating = true;
    private volatile BotApiVersion version = BotApiVersion.V10_1;
    private volatile Consumer<ApiCall> callListener = _ -> {};
    private volatile Optional<FakeFloodControl> floodControl = Optional.empty();

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
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + basePath);
    }

    /// The Bot API is found below this path only, which begins with a slash and does not end with one.
    public void setBasePath(String path) {
        basePath = path;
    }

    /// What the server knows of ephemeral messages; nothing at first.
    public void setVersion(BotApiVersion newVersion) {
        version = newVersion;
    }

    /// Delivers an update to the bot.
    ///
    /// @return the update's id
    public int deliver(ObjectNode update) {
        ephemeral.noteAction(update);
        var id = queue.add(update);
        if (validating) {
            violations.addAll(schema.violationsOf("Update", update));
        }
        return id;
    }

    /// Delivers the same update again, as after a confirmation that was lost.
    public void redeliver(int id) {
        queue.redeliver(id);
    }

    /// Makes the next calls of a method fail, one after the other.
    public void failNext(String method, TelegramFault... next) {
        faults.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /// Makes the next calls of a method for one chat fail.
    public void failNextIn(long chatId, String method, TelegramFault... next) {
        failNext(method + " " + chatId, next);
    }

    /// Makes so many of the next calls of a method fail that it works no more.
    public void failAlways(String method, TelegramFault fault) {
        failNext(method, Collections.nCopies(100_000, fault).toArray(TelegramFault[]::new));
    }

    /// Lets a method work again.
    public void recover(String method) {
        faults.remove(method);
    }

    /// While down, the server closes connections without a response.
    public void setDown(boolean isDown) {
        down = isDown;
    }

    /// The listener is told of each call.
    public void onCall(Consumer<ApiCall> listener) {
        callListener = listener;
    }

    /// Discards old calls, updates and messages, so that a long run needs no more memory than a short one.
    public void discardOld() {
        calls.clear();
        queue.discardOld();
        chats.discardOld();
    }

    /// From now on calls and updates are not validated, to save CPU time in load tests.
    public void skipValidation() {
        validating = false;
        chats.skipValidation();
    }

    /// Delays all responses.
    public void setLatency(Duration delay) {
        latency = delay;
    }

    /// Delays the responses to one method.
    public void setLatency(String method, Duration delay) {
        latencies.put(method, delay);
    }

    public void setFloodControl(FakeFloodControl limits) {
        floodControl = Optional.of(limits);
    }

    /// How many messages the flood control has rejected.
    public int floodErrors() {
        return floodErrors.get();
    }

    public Stream<ApiCall> calls(String method) {
        return calls.stream().filter(call -> call.method.equals(method));
    }

    public List<String> violations() {
        return violations;
    }

    public FakeUpdateQueue queue() {
        return queue;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var rawPath = exchange.getRequestURI().getRawPath();
            var path = rawPath.substring(rawPath.startsWith(basePath) ? basePath.length() : 0).split("/", -1);
            var parameters = RequestBodyParser.parse(exchange);
            if (down) {
                return;
            }
            if (!rawPath.startsWith(basePath + "/") || path.length != 3
                    || !path[1].startsWith("bot")) {
                send(exchange, HttpReply.error(404, "Not Found"));
            } else if (!path[1].equals("bot" + TOKEN)) {
                send(exchange, HttpReply.error(401, "Unauthorized"));
            } else {
                serve(exchange, schema.canonicalName(path[2]), parameters);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String method, ObjectNode parameters)
            throws IOException, InterruptedException {
        parameters.remove("method");
        // Before the call can be seen, so that what makes the next one fail does not meet this one.
        var fault = nextFault(method, parameters);
        var call = new ApiCall(method, parameters);
        calls.add(call);
        callListener.accept(call);
        Thread.sleep(latencies.getOrDefault(method, latency));
        switch (fault) {
            case null -> {
                var reply = process(method, parameters);
                if (!down) {
                    send(exchange, reply);
                }
            }
            case TelegramFault.ErrorReply(var reply, var processed) -> {
                if (processed) {
                    process(method, parameters);
                }
                send(exchange, reply);
            }
            case TelegramFault.Truncated(var reply) -> {
                exchange.sendResponseHeaders(reply.status, reply.body.length() + 1L);
                exchange.getResponseBody().write(reply.body.getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
            case TelegramFault.NoReply(var time) -> Thread.sleep(time);
            case TelegramFault.ConnectionClosed(var processed) -> {
                if (processed) {
                    process(method, parameters);
                }
            }
        }
    }

    private @Nullable TelegramFault nextFault(String method, ObjectNode parameters) {
        return Stream.of(method + " " + parameters.path("chat_id").asText(), method).map(faults::get)
                .filter(Objects::nonNull).map(Queue::poll).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private HttpReply process(String method, ObjectNode parameters) throws InterruptedException {
        var found = validating ? schema.violationsOfCall(method, parameters) : List.<String>of();
        if (!found.isEmpty()) {
            violations.addAll(found);
            return HttpReply.error(400, "Bad Request: " + found.getFirst());
        }
        if (FakeTelegramCopies.isCopy(method, parameters)) {
            return copies.send(method, parameters);
        }
        if (method.equals("getUpdates")) {
            return queue.getUpdates(parameters);
        }
        return version.read(method, parameters).orElseGet(() -> processKnown(method, parameters));
    }

    private HttpReply processKnown(String method, ObjectNode parameters) {
        return switch (method) {
            case "deleteWebhook", "setWebhook" -> queue.setWebhook(parameters);
            case "getChatAdministrators" -> HttpReply.ok(members.adminsJson(parameters.path("chat_id").asLong()));
            case "getChatMember" -> HttpReply.ok(members.membershipJson(parameters.path("chat_id").asLong(),
                    parameters.path("user_id").asLong()));
            case "sendMessage",
                    "sendPhoto" ->
                floodError(parameters).orElseGet(() -> FakeEphemeralMessages.isEphemeral(parameters)
                        ? ephemeral.send(version, parameters)
                        : topics.refusal(parameters).orElseGet(() -> chats.send(parameters)));
            case "createForumTopic" -> topics.create(parameters);
            case "editEphemeralMessageText", "editEphemeralMessageMedia" ->
                floodError(parameters).orElseGet(() -> ephemeral.edit(parameters));
            case "deleteEphemeralMessage" -> ephemeral.delete(parameters);
            case "deleteMessage" -> copies.delete(parameters).orElseGet(() -> chats.delete(parameters));
            case "editMessageText", "editMessageMedia" ->
                floodError(parameters).orElseGet(() -> chats.edit(parameters));
            case "editMessageReplyMarkup" -> chats.editKeyboard(parameters);
            case "getChat" -> HttpReply.ok(members.chatFullInfo(parameters.path("chat_id").asLong())
                    .put("is_forum", topics.isForum(parameters.path("chat_id").asLong())));
            case "answerGuestQuery" -> chats.answerGuest(parameters);
            case "answerCallbackQuery", "answerInlineQuery" -> HttpReply.ok(MAPPER.valueToTree(true));
            default -> profile.call(method, parameters);
        };
    }

    private Optional<HttpReply> floodError(ObjectNode parameters) {
        var wait = floodControl.stream()
                .flatMapToLong(limits -> limits.check(parameters.path("chat_id").asLong(), System.nanoTime()).stream())
                .findFirst();
        if (wait.isEmpty()) {
            return Optional.empty();
        }
        floodErrors.incrementAndGet();
        return Optional.of(HttpReply.tooManyRequests(Math.toIntExact(wait.getAsLong())));
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        var bytes = reply.body.getBytes(UTF_8);
        reply.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        queue.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /// A call that the bot made.
    public record ApiCall(String method, ObjectNode parameters) {
        public String text(String name) {
            return parameters.path(name).asText();
        }
    }

    /// A response of the server.
    ///
    /// @param headers in addition to those that every response has
    public record HttpReply(int status, String body, Map<String, String> headers) {
        public HttpReply(int status, String body) {
            this(status, body, Map.of());
        }

        static HttpReply ok(JsonNode result) {
            return new HttpReply(200, MAPPER.createObjectNode().put("ok", true).set("result", result).toString());
        }

        public static HttpReply error(int status, String description) {
            return new HttpReply(status, errorJson(status, description).toString());
        }

        public static HttpReply tooManyRequests(int seconds) {
            var error = errorJson(429, "Too Many Requests: retry after " + seconds);
            error.putObject("parameters").put("retry_after", seconds);
            return new HttpReply(429, error.toString());
        }

        static HttpReply chatMigrated(long to) {
            var error = errorJson(400, "Bad Request: group chat was upgraded to a supergroup chat");
            error.putObject("parameters").put("migrate_to_chat_id", to);
            return new HttpReply(400, error.toString());
        }

        private static ObjectNode errorJson(int code, String description) {
            return MAPPER.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
        }
    }
}
