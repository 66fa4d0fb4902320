package okaybot.platform.telegram.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Executors;
import okaybot.platform.telegram.api.Api;
import okaybot.platform.telegram.api.Failure;
import okaybot.platform.telegram.api.Timing;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Lets Telegram bring the updates. One is accepted when it is kept.
public final class Hook implements Source {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int LONGEST_BODY = 1 << 20;

    private final Webhook webhook;
    private final Api api;
    private final Timing timing;
    private final Intake intake;
    private final Trouble trouble;
    private final HttpServer server;

    /// Takes the port.
    ///
    /// @throws IOException if the port cannot be had
    public Hook(Webhook webhook, Api api, Timing timing, Intake intake, Trouble trouble) throws IOException {
        this.webhook = webhook;
        this.api = api;
        this.timing = timing;
        this.intake = intake;
        this.trouble = trouble;
        server = HttpServer.create(new InetSocketAddress(webhook.port()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(webhook.url().getPath().isEmpty() ? "/" : webhook.url().getPath(), this::answer);
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void open() throws InterruptedException {
        server.start();
        for (var failures = 0; !announced(); failures++) {
            Thread.sleep(timing.pause(failures));
        }
    }

    private boolean announced() {
        try {
            api.call(SetWebhook.builder().url(webhook.url().toString()).secretToken(webhook.secret())
                    .allowedUpdates(KINDS).build());
            trouble.isOver(Part.CONNECTION);
            return true;
        } catch (Failure e) {
            trouble.begins(Part.CONNECTION, "Telegram does not take the webhook: " + e.reason());
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) {
        if (!isTelegram(exchange)) {
            return 401;
        }
        try {
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                return 413;
            }
            intake.accept(Json.update(new String(body, UTF_8)).stream().toList());
            return 200;
        } catch (JsonProcessingException e) {
            return 400;
        } catch (IOException e) {
            // What cannot be kept, Telegram brings again.
            return 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    /// Takes as long for a wrong secret as for the right one.
    private boolean isTelegram(HttpExchange exchange) {
        var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET)).orElse("");
        return MessageDigest.isEqual(given.getBytes(UTF_8), webhook.secret().getBytes(UTF_8));
    }

    @Override
    public void shut() {
        server.stop(0);
    }

    @Override
    public void release() {
        server.stop(0);
    }
}
