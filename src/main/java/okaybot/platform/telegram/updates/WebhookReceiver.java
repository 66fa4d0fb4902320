package okaybot.platform.telegram.updates;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.inbox.RawUpdate;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.UpdateParser;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.Retry;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Receives updates through a webhook. The response is 200 only after the update has been saved; otherwise Telegram sends it
/// again.
public final class WebhookReceiver implements UpdateReceiver {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final int MAX_BODY_BYTES = 1 << 20;

    private final WebhookConfig webhook;
    private final HttpServer http;
    private final BotApiClient api;
    private final UpdateInbox inbox;
    private final ConnectionErrorHandler errors;
    private final Retry retry;
    private volatile Optional<HttpContext> context = Optional.empty();
    private volatile boolean stopped;

    /// @param http the server that Telegram's requests reach; it serves other paths too
    public WebhookReceiver(WebhookConfig webhook, HttpServer http, BotApiClient api, TelegramTimeouts timeouts,
            UpdateInbox inbox, IncidentLog incidents) {
        this.webhook = webhook;
        this.http = http;
        this.api = api;
        this.inbox = inbox;
        errors = new ConnectionErrorHandler("setWebhook", Set.of(BotApiErrorType.UNAUTHORIZED), incidents);
        retry = timeouts.retry().when(
                failure -> !stopped && failure instanceof BotApiException && !errors.isTokenRejected());
    }

    @Override
    public void start() throws BotRejectedException, InterruptedException {
        listen();
        try {
            retry.run(() -> errors.call(this::setWebhook));
        } catch (BotApiException _) {
            if (errors.isTokenRejected()) {
                throw UpdateReceiver.tokenRejected();
            }
            throw new InterruptedException("stopped");
        }
    }

    private boolean setWebhook() throws BotApiException {
        api.call(SetWebhook.builder().url(webhook.url().toString()).secretToken(webhook.secret())
                .allowedUpdates(ALLOWED_UPDATES).build());
        return true;
    }

    private void listen() throws BotRejectedException {
        try {
            context = Optional.of(http.createContext(webhook.path(), this::respond));
        } catch (IllegalArgumentException e) {
            throw new BotRejectedException(
                    "The bot's HTTP server already uses " + webhook.path() + "; the webhook needs another path.");
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status(exchange), -1);
        }
    }

    private int status(HttpExchange exchange) {
        // The server also passes on requests for all paths below the webhook's.
        if (!exchange.getRequestURI().getPath().equals(webhook.path())) {
            return 404;
        }
        if (!hasSecret(exchange)) {
            return 401;
        }
        if (stopped) {
            return 503;
        }
        try {
            var body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
            return body.length > MAX_BODY_BYTES ? 413 : accept(UpdateParser.parseUpdate(new String(body, UTF_8)));
        } catch (JsonProcessingException e) {
            return 400;
        } catch (IOException e) {
            // The update could not be read. Telegram sends it again.
            return 500;
        }
    }

    private int accept(Optional<RawUpdate> update) {
        try {
            return inbox.tryAccept(update.stream().toList()) ? 200 : 503;
        } catch (IOException e) {
            // The inbox has reported that it cannot save updates. Telegram sends this one again.
            return 503;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }

    /// Takes the same time for right and wrong secrets, so that it cannot be guessed.
    private boolean hasSecret(HttpExchange exchange) {
        var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET_HEADER)).orElse("");
        return MessageDigest.isEqual(given.getBytes(UTF_8), webhook.secret().getBytes(UTF_8));
    }

    /// Updates can arrive as soon as the server listens: the webhook may have been set by another instance, or before. A full
    /// disk does not change that: the next update that arrives shows whether there is space again.
    @Override
    public boolean isReceiving() {
        return context.isPresent() && !stopped;
    }

    /// Telegram sends later updates again, and the next instance receives them.
    @Override
    public void stopReceiving() {
        stopped = true;
    }

    @Override
    public void close() {
        stopped = true;
        context.ifPresent(http::removeContext);
        context = Optional.empty();
    }
}
