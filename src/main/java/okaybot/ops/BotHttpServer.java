package okaybot.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The bot's own HTTP server, for health, metrics and webhooks. It is meant for the local network: to make it reachable
/// from the internet, put a proxy in front of it that forwards only the webhook's path.
public final class BotHttpServer implements AutoCloseable {
    /// Properties of the JDK's server (module jdk.httpserver), whose defaults are no limits or large ones. They keep strangers from
    /// holding threads, memory and connections. Each can be set on the command line instead.
    private static final Map<String, String> LIMITS = Map.of(
            // Seconds for a whole request, and for its response.
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "30",
            // In bytes; Telegram's requests have less than 1,000.
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            // Telegram opens at most 100 (Bot API, setWebhook: max_connections).
            "jdk.httpserver.maxConnections", "500");

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private BotHttpServer(HttpServer server) {
        this.server = server;
        server.setExecutor(executor);
        server.createContext("/", exchange -> send(exchange, HttpPage.NOT_FOUND));
    }

    /// Binds the port. The server does not respond before [#start()].
    ///
    /// @throws IOException if the port is not available
    public static BotHttpServer bind(InetSocketAddress address) throws IOException {
        // The server reads its properties once, when its first class is loaded.
        LIMITS.forEach(System.getProperties()::putIfAbsent);
        try {
            return new BotHttpServer(HttpServer.create(address, 0));
        } catch (BindException e) {
            throw new IOException("Port " + address.getPort() + " of " + address.getHostString()
                    + " is not available: " + e.getMessage(), e);
        }
    }

    /// Serves a page, which is created for every request.
    public void addPage(String path, Supplier<HttpPage> page) {
        server.createContext(path, exchange -> send(exchange,
                exchange.getRequestURI().getPath().equals(path) ? page.get() : HttpPage.NOT_FOUND));
    }

    private static void send(HttpExchange exchange, HttpPage page) throws IOException {
        try (exchange) {
            var allowed = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
            var response = allowed ? page : HttpPage.METHOD_NOT_ALLOWED;
            var body = response.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", response.type());
            var hasBody = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), hasBody ? body.length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// The underlying server, for handlers of other paths such as a webhook.
    public HttpServer server() {
        return server;
    }

    /// The address and port on which it listens.
    public String address() {
        return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    }

    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
