package okaybot.testing.telegram;

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
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// Sends updates to the webhook as Telegram does: in order within a chat, over a limited number of connections, and again
/// until each is accepted. [#routeTo] sets which local servers are behind the webhook's public address.
public final class FakeWebhookDelivery implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration RETRY_DELAY = Duration.ofMillis(20);
    private static final int DEFAULT_CONNECTIONS = 40;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().executor(threads).version(HttpClient.Version.HTTP_1_1)
            .build();
    /// The last delivery of each chat.
    private final Map<Long, CompletableFuture<Void>> lastDeliveries = new HashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private volatile List<Integer> ports = List.of();
    private volatile RegisteredWebhook webhook = new RegisteredWebhook("", "", new Semaphore(DEFAULT_CONNECTIONS));

    /// The ports of the instances behind the address, which get the requests in turn.
    public void routeTo(Integer... newPorts) {
        ports = List.of(newPorts);
    }

    public String address() {
        return webhook.url;
    }

    /// The status of each attempt; 0 without a response.
    public List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    HttpReply setWebhook(JsonNode call) {
        webhook = new RegisteredWebhook(call.path("url").asText(), call.path("secret_token").asText(),
                new Semaphore(call.path("max_connections").asInt(DEFAULT_CONNECTIONS)));
        return HttpReply.ok(MAPPER.valueToTree(true));
    }

    /// @param isUnconfirmed whether the update is still to be delivered
    /// @param onAccepted is called when the bot has accepted it
    synchronized void deliver(JsonNode update, BooleanSupplier isUnconfirmed, Runnable onAccepted) {
        lastDeliveries.compute(chat(update),
                (_, last) -> (last == null ? CompletableFuture.<Void>completedFuture(null) : last).thenRunAsync(
                        () -> deliverUntilAccepted(update.toString(), isUnconfirmed, onAccepted), threads));
    }

    private static long chat(JsonNode update) {
        return Stream.of("/message/chat/id", "/callback_query/message/chat/id", "/inline_query/from/id",
                "/my_chat_member/chat/id", "/chat_member/chat/id").map(update::at).filter(JsonNode::isNumber)
                .findFirst().map(JsonNode::asLong).orElse(0L);
    }

    private void deliverUntilAccepted(String update, BooleanSupplier isUnconfirmed, Runnable onAccepted) {
        try {
            while (!webhook.url.isEmpty() && isUnconfirmed.getAsBoolean()) {
                var status = post(update, webhook);
                statuses.add(status);
                if (status / 100 == 2) {
                    onAccepted.run();
                    return;
                }
                Thread.sleep(RETRY_DELAY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(String update, RegisteredWebhook to) throws InterruptedException {
        var instances = ports;
        if (instances.isEmpty()) {
            return 0;
        }
        to.connections.acquire();
        try {
            var port = instances.get(Math.floorMod(requests.getAndIncrement(), instances.size()));
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
