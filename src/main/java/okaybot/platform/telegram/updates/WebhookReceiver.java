package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.api.Trouble.Part;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Lets Telegram bring the updates. One is accepted when it is kept.
public final class WebhookReceiver implements UpdateReceiver {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int LONGEST_BODY = 1 << 20;

    private final WebhookConfig webhook;
    private final BotApiClient api;
    private final TelegramTimeouts timing;
    private final UpdateProcessor intake;
    private final Trouble trouble;
    private final HttpServer http;
    private volatile Optional<HttpContext> context = Optional.empty();
    private volatile boolean shut;

    /// @param http where Telegram's calls arrive; it serves others too
    public WebhookReceiver(WebhookConfig webhook, HttpServer http, BotApiClient api, TelegramTimeouts timing,
            UpdateProcessor intake, Trouble trouble) {
        this.webhook = webhook;
        this.http = http;
        this.api = api;
        this.timing = timing;
        this.intake = intake;
        this.trouble = trouble;
    }

    @Override
    public void start() throws BotRejectedException, InterruptedException {
        listen();
        for (var failures = 0; !announced(); failures++) {
            Thread.sleep(timing.pause(failures));
        }
    }

    private void listen() throws BotRejectedException {
        try {
            context = Optional.of(http.createContext(webhook.path(), this::answer));
        } catch (IllegalArgumentException e) {
            throw new BotRejectedException(
                    "The bot itself answers at " + webhook.path() + "; the webhook needs another path.");
        }
    }

    private boolean announced() {
        try {
            api.call(SetWebhook.builder().url(webhook.url().toString()).secretToken(webhook.secret())
                    .allowedUpdates(ALLOWED_UPDATES).build());
            trouble.isOver(Part.CONNECTION);
            return true;
        } catch (BotApiException e) {
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
        // The server gives its guests what is below their path too.
        if (!exchange.getRequestURI().getPath().equals(webhook.path())) {
            return 404;
        }
        if (!isTelegram(exchange)) {
            return 401;
        }
        if (shut) {
            return 503;
        }
        try {
            var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                return 413;
            }
            return intake.tryProcess(UpdateParser.parseUpdate(new String(body, UTF_8)).stream().toList()) ? 200 : 503;
        } catch (JsonProcessingException e) {
            return 400;
        } catch (IOException e) {
            // What cannot be kept, Telegram brings again.
            return 500;
        }
    }

    /// Takes as long for a wrong secret as for the right one.
    private boolean isTelegram(HttpExchange exchange) {
        var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET)).orElse("");
        return MessageDigest.isEqual(given.getBytes(UTF_8), webhook.secret().getBytes(UTF_8));
    }

    /// What is brought from now on, Telegram brings again: to the next instance.
    @Override
    public void stopReceiving() {
        shut = true;
    }

    @Override
    public void close() {
        shut = true;
        context.ifPresent(http::removeContext);
        context = Optional.empty();
    }
}
