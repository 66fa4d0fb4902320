package okaybot.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The bot's one HTTP server. It speaks to machines of the one who runs it; whoever lets the world in puts a proxy before
/// it that passes on the webhook's path alone.
public final class BotHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    private BotHttpServer(HttpServer server) {
        this.server = server;
        server.setExecutor(work);
        server.createContext("/", exchange -> send(exchange, HttpPage.NOT_FOUND));
    }

    /// Takes the port; nobody is answered yet.
    ///
    /// @throws IOException in words, if the port cannot be had
    public static BotHttpServer bind(InetSocketAddress address) throws IOException {
        try {
            return new BotHttpServer(HttpServer.create(address, 0));
        } catch (BindException e) {
            throw new IOException("The port " + address.getPort() + " of " + address.getHostString()
                    + " cannot be had: " + e.getMessage(), e);
        }
    }

    /// Shows a page, made anew for each who asks.
    public void addPage(String path, Supplier<HttpPage> page) {
        server.createContext(path, exchange -> send(exchange,
                exchange.getRequestURI().getPath().equals(path) ? page.get() : HttpPage.NOT_FOUND));
    }

    private static void send(HttpExchange exchange, HttpPage page) throws IOException {
        try (exchange) {
            var reads = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
            var shown = reads ? page : HttpPage.METHOD_NOT_ALLOWED;
            var body = shown.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", shown.type());
            var hasBody = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(shown.status(), hasBody ? body.length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /// The server itself, for guests with a path of their own.
    public HttpServer server() {
        return server;
    }

    /// Where it listens, with the port that it has got.
    public String address() {
        return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
    }

    /// Begins to answer.
    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        work.shutdownNow();
    }
}
