package okaybot.platform.telegram.api;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Calls the Bot API and turns every failure into a [BotApiException]. Thread-safe.
public final class BotApiClient implements AutoCloseable {
    private final TelegramClient client;
    private final Runnable onClose;

    /// @param timeout how long to wait for a connection, and how long for the response
    public BotApiClient(String token, URI server, Duration timeout) {
        this(token, server, HttpClientFactory.create(timeout));
    }

    private BotApiClient(String token, URI server, OkHttpClient http) {
        this(new OkHttpTelegramClient(http, token, telegramUrl(server)), () -> HttpClientFactory.close(http));
    }

    /// @param onClose releases what the client uses
    BotApiClient(TelegramClient client, Runnable onClose) {
        this.client = client;
        this.onClose = onClose;
    }

    /// A client for `getUpdates`, which Telegram answers only when there are updates or after a timeout.
    public static BotApiClient forLongPolling(String token, URI server, TelegramTimeouts timeouts) {
        var responseTimeout = timeouts.longPollTimeout().plus(timeouts.callTimeout());
        return new BotApiClient(token, server,
                HttpClientFactory.createForLongPolling(timeouts.callTimeout(), responseTimeout));
    }

    private static TelegramUrl telegramUrl(URI server) {
        var https = "https".equals(server.getScheme());
        var port = server.getPort() > 0 ? server.getPort() : https ? 443 : 80;
        return new TelegramUrl(server.getScheme(), server.getHost(), port, false);
    }

    /// Calls once and waits for the result. An interrupt does not end the wait, because a message that was sent may arrive.
    /// Best called from virtual threads.
    public <T extends Serializable> T call(BotApiMethod<T> method) throws BotApiException {
        return await(begin(method));
    }

    /// `setWebhook` has a separate overload because the library sends it as an upload.
    public void call(SetWebhook method) throws BotApiException {
        await(client.executeAsync(method));
    }

    private static <T> T await(CompletableFuture<T> call) throws BotApiException {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw BotApiException.of(e.getCause() == null ? e : e.getCause());
        }
    }

    private <T extends Serializable> CompletableFuture<T> begin(BotApiMethod<T> method) throws BotApiException {
        try {
            return client.executeAsync(method);
        } catch (TelegramApiException e) {
            throw BotApiException.badRequest(e);
        }
    }

    /// Cancels the calls in progress; later ones fail.
    @Override
    public void close() {
        onClose.run();
    }
}
