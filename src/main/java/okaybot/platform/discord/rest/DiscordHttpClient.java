package okaybot.platform.discord.rest;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Exchanges requests and replies with Discord. Thread-safe.
///
/// An attempt that takes too long is given up, and later ones use new connections: a connection that a router on the way has
/// forgotten swallows everything that is sent on it.
public final class DiscordHttpClient implements AutoCloseable {
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(3);
    /// The most requests at once. So many connections fit into the 1,024 open files that systems allow by default.
    private static final int MAX_CONCURRENT_REQUESTS = 256;
    private static final int MAX_IDLE_CONNECTIONS = 64;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FILE_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PING_INTERVAL = Duration.ofSeconds(5);

    private final AtomicReference<OkHttpClient> current;
    private final Duration longestAttempt;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT_REQUESTS, true);

    /// The tag of requests that are sent once at most.
    enum SentOnce {
        YES
    }

    /// @param duration records how long requests take
    public DiscordHttpClient(Timer duration, RequestLimits limits) {
        this(duration, limits, LONGEST_ATTEMPT);
    }

    /// @param longestAttempt the longest time that a request may take, if it carries no file
    public DiscordHttpClient(Timer duration, RequestLimits limits, Duration longestAttempt) {
        this.longestAttempt = longestAttempt;
        current = new AtomicReference<>(new OkHttpClient.Builder()
                .addInterceptor(new RateLimitInterceptor(limits))
                .addInterceptor(chain -> measure(chain, duration))
                .connectTimeout(CONNECT_TIMEOUT)
                .callTimeout(longestAttempt)
                // Finds dead connections that many requests share (HTTP/2).
                .pingInterval(PING_INTERVAL)
                // Discord does not redirect; a proxy that asks for a login does.
                .followRedirects(false)
                .connectionPool(newPool())
                .build());
    }

    private static Response measure(Chain chain, Timer duration) throws IOException {
        var start = System.nanoTime();
        try {
            return chain.proceed(chain.request());
        } finally {
            duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private static ConnectionPool newPool() {
        return new ConnectionPool(MAX_IDLE_CONNECTIONS, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
    }

    /// For the requests that JDA sends itself.
    public OkHttpClient client() {
        return current.get();
    }

    /// Reads the files of messages. Their addresses are not part of the REST API, so its limits do not hold for them.
    OkHttpClient fileClient() {
        var builder = current.get().newBuilder().callTimeout(FILE_TIMEOUT);
        builder.interceptors().clear();
        return builder.build();
    }

    Duration longestAttempt() {
        return longestAttempt;
    }

    /// The number of requests that run or wait for their turn.
    public int activeRequestCount() {
        return MAX_CONCURRENT_REQUESTS - permits.availablePermits() + permits.getQueueLength();
    }

    /// Sends a request once.
    ///
    /// @param limit the longest time that it may take; positive
    /// @throws IOException if there was no reply in time, or if Discord takes the request later
    DiscordReply execute(Request request, Duration limit) throws IOException, InterruptedException {
        if (!permits.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RequestRefusedException("too many requests at once", Duration.ZERO);
        }
        var client = current.get();
        try {
            var call = (request.tag(SentOnce.class) == null ? client : withoutRepetition(client)).newCall(request);
            // Zero would be no limit.
            call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
            try (var response = call.execute()) {
                return new DiscordReply(response.code(), response.headers(), response.body().string());
            }
        } catch (InterruptedIOException e) {
            renew(client);
            throw e;
        } finally {
            permits.release();
        }
    }

    /// OkHttp repeats a request by itself if its connection was reset, also one that has arrived.
    private static OkHttpClient withoutRepetition(OkHttpClient client) {
        return client.newBuilder().retryOnConnectionFailure(false).build();
    }

    /// Requests that are on their way over the old connections may still succeed.
    private void renew(OkHttpClient stalled) {
        if (current.compareAndSet(stalled, stalled.newBuilder().connectionPool(newPool()).build())) {
            stalled.connectionPool().evictAll();
        }
    }

    @Override
    public void close() {
        current.get().dispatcher().executorService().shutdown();
        current.get().connectionPool().evictAll();
    }
}
