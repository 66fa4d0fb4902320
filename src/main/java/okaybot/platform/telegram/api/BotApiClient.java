package okaybot.platform.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import okaybot.http.HttpBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Calls the Bot API and turns every failure into a [BotApiException]. Thread-safe.
public final class BotApiClient implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    /// How long a call waits after a 429 that does not say how long.
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final BotApiTransport transport;
    private final PhotoIds photoIds = new PhotoIds();
    private final FloodWaits waits;

    /// @param timeout how long to wait for a connection, and how long for the response
    public BotApiClient(String token, URI server, Duration timeout) {
        this(token, server, timeout, FloodWaits.inMemory());
    }

    /// @param waits shared by all clients of one bot
    public BotApiClient(String token, URI server, Duration timeout, FloodWaits waits) {
        this(HttpTransport.create(token, server, timeout), waits);
    }

    BotApiClient(BotApiTransport transport, FloodWaits waits) {
        this.transport = transport;
        this.waits = waits;
    }

    /// A client for `getUpdates`, which Telegram answers only when there are updates or after a timeout. For one thread, not a
    /// virtual one.
    public static BotApiClient forLongPolling(String token, URI server, TelegramTimeouts timeouts, FloodWaits waits) {
        return new BotApiClient(HttpTransport.createForLongPolling(token, server, timeouts.callTimeout(),
                timeouts.longPollTimeout().plus(timeouts.callTimeout())), waits);
    }

    /// Calls once and waits for the result. An interrupt does not end the wait, because a message that was sent may arrive.
    /// Best called from virtual threads.
    ///
    /// @throws BotApiException also without a call, if Telegram has asked to wait and the wait is not over
    public <T extends Serializable> T call(BotApiMethod<T> method) throws BotApiException {
        var call = RawJsonMethod.limitedCall(method);
        return await(call, () -> begin(method));
    }

    /// The same for a call that may come with a photo.
    ///
    /// @return the response
    public String call(RawJsonMethod method) throws BotApiException {
        var photo = method.photo();
        return photo.isPresent() ? call(method, photo.get()) : call((BotApiMethod<String>) method);
    }

    private String call(RawJsonMethod method, UploadedPhoto photo) throws BotApiException {
        var named = photoIds.named(method, photo);
        if (named.isPresent()) {
            try {
                return call((BotApiMethod<String>) named.get());
            } catch (BotApiException e) {
                if (!photoIds.forget(photo, e)) {
                    throw e;
                }
            }
        }
        var response = await(RawJsonMethod.limitedCall(method),
                () -> transport.call(method.getMethod(), photo.formWith(method.parameters())));
        photoIds.learn(photo, result(response));
        return response;
    }

    /// The id of a photo that Telegram has already; empty if none is known.
    ///
    /// @param key of the picture
    Optional<String> photoId(String key) {
        return photoIds.find(key);
    }

    /// Calls once and waits no longer than this, for calls that somebody is waiting for. The call itself may go on.
    public <T extends Serializable> T call(BotApiMethod<T> method, Duration limit) throws BotApiException {
        var call = RawJsonMethod.limitedCall(method);
        return await(call, () -> begin(method).orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// Calls once and returns the result as it is, for results of which only a part is needed: the library reads none of them if a
    /// required member is missing.
    ///
    /// @return missing if the response has no result that can be read
    public JsonNode fetch(BotApiMethod<?> method) throws BotApiException {
        return result(call(RawJsonMethod.of(method)));
    }

    /// The result in a response to a [RawJsonMethod]; missing if it cannot be read.
    public static JsonNode result(String response) {
        try {
            return MAPPER.readTree(response).path("result");
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /// `setWebhook` has a separate overload because the library has no JSON for it.
    public void call(SetWebhook method) throws BotApiException {
        try {
            method.validate();
        } catch (TelegramApiValidationException e) {
            throw BotApiException.badRequest(e);
        }
        var parameters = MAPPER.createObjectNode().put("url", method.getUrl())
                .put("secret_token", method.getSecretToken());
        parameters.set("allowed_updates", MAPPER.valueToTree(method.getAllowedUpdates()));
        call(new RawJsonMethod(SetWebhook.PATH, parameters.toString()));
    }

    private <T> T await(String call, Beginning<T> beginning) throws BotApiException {
        var remaining = waits.remaining(call);
        if (remaining.isPresent()) {
            throw BotApiException.waiting(remaining.get());
        }
        try {
            return beginning.begin().join();
        } catch (CompletionException e) {
            var failure = BotApiException.of(e.getCause() == null ? e : e.getCause());
            if (failure.type() == BotApiErrorType.TOO_MANY_REQUESTS) {
                waits.begin(call, failure.retryAfter().orElse(SHORTEST_WAIT));
            }
            throw failure;
        }
    }

    private <T extends Serializable> CompletableFuture<T> begin(BotApiMethod<T> method) throws BotApiException {
        try {
            method.validate();
            return transport.call(method.getMethod(), HttpBody.of(JSON, json(method)))
                    .thenApply(response -> read(method, response));
        } catch (TelegramApiValidationException e) {
            throw BotApiException.badRequest(e);
        }
    }

    private static String json(BotApiMethod<?> method) {
        return (method instanceof RawJsonMethod raw ? raw : RawJsonMethod.of(method)).json();
    }

    private static <T extends Serializable> T read(BotApiMethod<T> method, String response) {
        try {
            return method.deserializeResponse(response);
        } catch (TelegramApiRequestException e) {
            throw new CompletionException(e);
        }
    }

    private interface Beginning<T> {
        CompletableFuture<T> begin() throws BotApiException;
    }

    /// Cancels the calls in progress; later ones fail.
    @Override
    public void close() {
        transport.close();
    }
}
