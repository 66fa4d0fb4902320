package okaybot.platform.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import okaybot.platform.telegram.FakeTelegram.HttpReply;

/// Brings updates to the webhook, as Telegram does: in order within a chat, over so many connections at most, and again
/// until each is taken. What stands behind the webhook's public address is told by [#routeTo].
final class FakeWebhookDelivery implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int USUAL_CONNECTIONS = 40;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().executor(threads).version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<Long, CompletableFuture<Void>> lanes = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private volatile List<Integer> ports = List.of();
    private volatile RegisteredWebhook webhook = new RegisteredWebhook("", "", new Semaphore(USUAL_CONNECTIONS));

    /// The replicas behind the address, one after the other.
    void routeTo(Integer... some) {
        ports = List.of(some);
    }

    String address() {
        return webhook.url;
    }

    /// What was answered to each try, 0 where nothing was.
    List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    HttpReply setWebhook(JsonNode call) {
        webhook = new RegisteredWebhook(call.path("url").asText(), call.path("secret_token").asText(),
                new Semaphore(call.path("max_connections").asInt(USUAL_CONNECTIONS)));
        return HttpReply.ok(MAPPER.valueToTree(true));
    }

    /// Brings an update.
    ///
    /// @param wanted whether it is still to be brought
    /// @param taken called once it was taken
    synchronized void deliver(JsonNode update, BooleanSupplier wanted, Runnable taken) {
        lanes.compute(chat(update), (_, lane) -> (lane == null ? CompletableFuture.<Void>completedFuture(null) : lane)
                .thenRunAsync(() -> bringUntilTaken(update.toString(), wanted, taken), threads));
    }

    private static long chat(JsonNode update) {
        return Stream.of("/message/chat/id", "/callback_query/message/chat/id", "/inline_query/from/id",
                "/my_chat_member/chat/id", "/chat_member/chat/id").map(update::at).filter(JsonNode::isNumber)
                .findFirst().map(JsonNode::asLong).orElse(0L);
    }

    private void bringUntilTaken(String update, BooleanSupplier wanted, Runnable taken) {
        try {
            while (!webhook.url.isEmpty() && wanted.getAsBoolean()) {
                var status = bringOnce(update, webhook);
                statuses.add(status);
                if (status / 100 == 2) {
                    taken.run();
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int bringOnce(String update, RegisteredWebhook to) throws InterruptedException {
        var behind = ports;
        if (behind.isEmpty()) {
            return 0;
        }
        to.connections.acquire();
        try {
            var port = behind.get(Math.floorMod(turn.getAndIncrement(), behind.size()));
            var path = URI.create(to.url).getPath();
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-Telegram-Bot-Api-Secret-Token", to.secret)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(5))
                    .POST(BodyPublishers.ofString(update)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } finally {
            to.connections.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }

    private record RegisteredWebhook(String url, String secret, Semaphore connections) {}
}
