package okaybot.platform.telegram.api;

import java.io.IOException;
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
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The Bot API. Safe for use by many threads at once.
public final class BotApiClient implements AutoCloseable {
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;

    /// The API as one bot sees it.
    ///
    /// @param patience how long to wait for a connection, and for an answer
    public BotApiClient(String token, URI server, Duration patience) {
        http = HttpClientFactory.create(patience);
        client = new OkHttpTelegramClient(http, token, telegramUrl(server));
    }

    /// A server's address in the library's terms.
    public static TelegramUrl telegramUrl(URI server) {
        var https = "https".equals(server.getScheme());
        var port = server.getPort() > 0 ? server.getPort() : https ? 443 : 80;
        return new TelegramUrl(server.getScheme(), server.getHost(), port, false);
    }

    /// Calls once, and waits for what comes of it, interrupted or not: what is on its way may arrive. Callers are virtual
    /// threads.
    public <T extends Serializable> T call(BotApiMethod<T> method) throws BotApiException {
        return end(begin(method));
    }

    /// The same for the one call that the library treats as an upload.
    public void call(SetWebhook method) throws BotApiException {
        end(client.executeAsync(method));
    }

    private static <T> T end(CompletableFuture<T> call) throws BotApiException {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private <T extends Serializable> CompletableFuture<T> begin(BotApiMethod<T> method) throws BotApiException {
        try {
            return client.executeAsync(method);
        } catch (TelegramApiException e) {
            throw BotApiException.of(BotApiException.ErrorType.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static BotApiException failure(Throwable cause) {
        return switch (cause) {
            case TelegramApiRequestException refusal -> BotApiException.of(refusal);
            case HttpClientFactory.NotDeliveredException taken ->
                BotApiException.of(BotApiException.ErrorType.NOT_DELIVERED, taken.reason());
            // The library puts its own exception around what ends when a call has lasted too long.
            case IOException io when io.getCause() instanceof HttpClientFactory.NotDeliveredException taken ->
                BotApiException.of(BotApiException.ErrorType.NOT_DELIVERED, taken.reason());
            case IOException io ->
                BotApiException.of(BotApiException.ErrorType.UNKNOWN_OUTCOME, io.getClass().getSimpleName());
            default -> BotApiException.of(BotApiException.ErrorType.UNKNOWN_OUTCOME, cause.getClass().getSimpleName());
        };
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
