package okaybot.platform.telegram.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okaybot.http.HttpBody;
import okaybot.http.HttpConnectionPool;
import okaybot.http.HttpLimits;
import okaybot.http.HttpRequest;
import okaybot.http.NotSentException;

/// Calls over HTTP. Takes the place of the library's client, which costs as much CPU time as the rest of an answer.
///
/// @param path of all calls, without the method
/// @param timeout of a call
/// @param executor runs the calls
record HttpTransport(String path, HttpConnectionPool connections, Duration timeout, Executor executor)
        implements
            BotApiTransport {
    /// Calls at the same time: at 2,000 answers a second and 100 ms to Telegram and back, 200 are in progress.
    private static final int MAX_CALLS = 512;
    /// Many servers close a connection that has been idle for 5 s. A message that is sent at that moment would be lost.
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);
    /// Far more than 100 updates have.
    private static final int MAX_BODY_BYTES = 1 << 26;
    private static final Map<String, String> HEADERS = Map.of("User-Agent", "Okaybot");

    /// For calls from many threads. Each runs in a thread of its own: an interrupt of a virtual thread would end the call, and a
    /// message that was sent may arrive.
    static BotApiTransport create(String token, URI server, Duration timeout) {
        var threads = Thread.ofVirtual().name("telegram-call-", 0).factory();
        return create(token, server, new HttpLimits(timeout, KEEP_ALIVE, MAX_CALLS, MAX_BODY_BYTES), timeout,
                call -> threads.newThread(call).start());
    }

    /// For one thread, which is no virtual one and makes the calls itself.
    static BotApiTransport createForLongPolling(String token, URI server, Duration connectTimeout,
            Duration responseTimeout) {
        return create(token, server, new HttpLimits(connectTimeout, KEEP_ALIVE, 1, MAX_BODY_BYTES), responseTimeout,
                Runnable::run);
    }

    private static BotApiTransport create(String token, URI server, HttpLimits limits, Duration timeout,
            Executor executor) {
        return new HttpTransport(path(token, server), new HttpConnectionPool(server, limits), timeout, executor);
    }

    /// @param server its path is the one below which it has the Bot API; often empty
    private static String path(String token, URI server) {
        var base = Optional.ofNullable(server.getRawPath()).orElse("");
        try {
            var bot = new URI(null, null, "/bot" + token + "/", null).toASCIIString();
            return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + bot;
        } catch (URISyntaxException _) {
            throw new IllegalArgumentException("The token is none of @BotFather's");
        }
    }

    @Override
    public CompletableFuture<String> call(String method, HttpBody parameters) {
        var response = new CompletableFuture<String>();
        executor.execute(() -> {
            try {
                response.complete(callAndWait(method, parameters));
            } catch (IOException | RuntimeException | Error e) {
                response.completeExceptionally(e);
            }
        });
        return response;
    }

    private String callAndWait(String method, HttpBody parameters) throws IOException {
        try {
            var request = new HttpRequest("POST", path + method, HEADERS, Optional.of(parameters));
            var response = connections.send(request, timeout);
            if (BotApiResponse.isSuccess(response)) {
                return response.body();
            }
            throw BotApiResponse.read(response).toException();
        } catch (NotSentException e) {
            throw BotApiException.notDelivered(e.failure());
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
