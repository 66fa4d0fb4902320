package okaybot.platform.discord.rest;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okaybot.http.HttpConnectionPool;
import okaybot.http.HttpLimits;
import okaybot.http.HttpRequest;
import okaybot.http.HttpResponse;

/// Exchanges requests and replies with Discord, within Discord's limits. Thread-safe.
///
/// An attempt that takes too long is given up, and later ones use new connections: a connection that a router on the way has
/// forgotten swallows everything that is sent on it.
public final class DiscordHttpClient implements AutoCloseable {
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(3);
    /// The most requests at once. So many connections fit into the 1,024 open files that systems allow by default.
    private static final int MAX_CONCURRENT_REQUESTS = 256;
    /// More than a list of 100 commands with 8,000 characters each.
    private static final int MAX_BODY_BYTES = 1 << 22;
    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(60),
            MAX_CONCURRENT_REQUESTS, MAX_BODY_BYTES);

    private final HttpConnectionPool connections;
    private final Timer duration;
    private final RequestLimits limits;
    private final Duration longestAttempt;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT_REQUESTS, true);

    /// @param apiUrl the base of the REST API
    /// @param duration records how long requests take
    public DiscordHttpClient(String apiUrl, Timer duration, RequestLimits limits) {
        this(apiUrl, duration, limits, LONGEST_ATTEMPT);
    }

    /// @param longestAttempt the longest time that a request may take, if it carries no file
    public DiscordHttpClient(String apiUrl, Timer duration, RequestLimits limits, Duration longestAttempt) {
        this.connections = new HttpConnectionPool(URI.create(apiUrl), LIMITS);
        this.duration = duration;
        this.limits = limits;
        this.longestAttempt = longestAttempt;
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
    DiscordReply execute(DiscordRequest request, Duration limit) throws IOException, InterruptedException {
        if (!permits.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RequestRefusedException("too many requests at once", Duration.ZERO);
        }
        try {
            limits.acquire(request);
            var reply = new DiscordReply(send(request.http(), limit));
            limits.onReply(request, reply);
            return reply;
        } finally {
            permits.release();
        }
    }

    private HttpResponse send(HttpRequest request, Duration limit) throws IOException {
        var start = System.nanoTime();
        try {
            return connections.send(request, limit);
        } finally {
            duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
