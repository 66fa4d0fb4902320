package okaybot.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;

/// Connections to one server that are kept between requests. Nothing is repeated, because a message whose response was lost may
/// have been sent. Thread-safe.
public final class HttpConnectionPool implements AutoCloseable {
    private final ServerAddress server;
    private final String hostHeader;
    private final HttpLimits limits;
    private final Semaphore permits;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final StrictConnPool<ServerAddress, HttpConnection> connections;
    private final ConnectionTimeouts timeouts;
    private volatile boolean closed;

    /// @param server its scheme, host and port
    public HttpConnectionPool(URI server, HttpLimits limits) {
        this.server = new ServerAddress(server);
        this.limits = limits;
        hostHeader = server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : "");
        permits = new Semaphore(limits.maxRequests());
        connections = new StrictConnPool<>(limits.maxRequests(), limits.maxRequests());
        timeouts = new ConnectionTimeouts(limits.keepAlive(), connections);
        timeouts.start();
    }

    /// Sends a request and waits for the response. On a virtual thread an interrupt ends that.
    ///
    /// @param timeout until the end of the response, from when it is the request's turn
    /// @throws NotSentException if repeating the request does no harm
    /// @throws IOException if the request may have been read
    public HttpResponse send(HttpRequest request, Duration timeout) throws IOException {
        var message = message(request);
        permits.acquireUninterruptibly();
        try {
            return send(message, System.nanoTime() + timeout.toNanos());
        } finally {
            permits.release();
        }
    }

    private ClassicHttpRequest message(HttpRequest request) {
        var message = new BasicClassicHttpRequest(request.method(), request.path());
        message.addHeader(HttpHeaders.HOST, hostHeader);
        request.headers().forEach(message::addHeader);
        request.body().ifPresent(body -> {
            message.addHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
            message.addHeader(HttpHeaders.CONTENT_LENGTH, body.length());
            message.setEntity(new RequestEntity(body));
        });
        return message;
    }

    private HttpResponse send(ClassicHttpRequest request, long until) throws IOException {
        var entry = lease();
        var reusable = false;
        try {
            var connection = connection(entry, until);
            try {
                connection.begin(until);
                timeouts.watch(until);
                var response = connection.exchange(request, executor);
                reusable = connection.isReusable() && !closed;
                return response;
            } catch (IOException e) {
                throw connection.meaning(e, closed || Thread.currentThread().isInterrupted());
            }
        } finally {
            entry.updateExpiry(TimeValue.of(limits.keepAlive()));
            connections.release(entry, reusable);
        }
    }

    /// Never waits, because there are as many connections as permits.
    private PoolEntry<ServerAddress, HttpConnection> lease() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            return connections.lease(server, null).get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotSentException(new InterruptedIOException(), true);
        } catch (ExecutionException e) {
            throw new NotSentException(new IOException(e), true);
        }
    }

    /// The connection that is kept, if it can still be used, or a new one.
    private HttpConnection connection(PoolEntry<ServerAddress, HttpConnection> entry, long until)
            throws IOException {
        if (entry.hasConnection() && entry.getConnection().isStale()) {
            entry.discardConnection(CloseMode.IMMEDIATE);
        }
        if (!entry.hasConnection()) {
            entry.assignConnection(connect(until));
            if (closed) {
                entry.discardConnection(CloseMode.IMMEDIATE);
                throw new IOException("closed");
            }
        }
        return entry.getConnection();
    }

    private HttpConnection connect(long until) throws IOException {
        try {
            return server.connect(limits.connectTimeout(), until, limits.maxBodyBytes());
        } catch (IOException e) {
            throw new NotSentException(e, true);
        }
    }

    /// Ends the requests in progress; later ones fail.
    @Override
    public void close() {
        closed = true;
        connections.close(CloseMode.IMMEDIATE);
        timeouts.close();
    }
}
