package okaybot.schedule.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Receives posts as Discord does with `enforce_nonce`: a second one with the same nonce in the same channel is not made. Or as
/// Telegram does, which has nothing of that kind.
final class PostReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final boolean comparesNonces;
    private final IntConsumer beforePost;
    private final IntConsumer afterPost;

    /// @param comparesNonces whether it tells a repeated post from a new one
    /// @param beforePost called with the number of each request before its post is made
    /// @param afterPost the same after it was made, before the sender learns that
    PostReceiver(boolean comparesNonces, IntConsumer beforePost, IntConsumer afterPost) throws IOException {
        this.comparesNonces = comparesNonces;
        this.beforePost = beforePost;
        this.afterPost = afterPost;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var number = requests.incrementAndGet();
            beforePost.accept(number);
            var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (nonces.add(text) || !comparesNonces) {
                posts.add(text.lines().findFirst().orElseThrow() + " " + text.split(" ", 2)[1]);
            }
            afterPost.accept(number);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The place of each post, the id of the scheduled post and when it was due.
    List<String> posts() {
        return posts;
    }

    /// How many posts were sent, those included that were not made because they had been made before.
    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
