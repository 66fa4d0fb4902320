package okaybot.platform.telegram.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;

/// Connections to one server that are kept between calls. Nothing is repeated, because a message whose response was lost may
/// have been sent. Thread-safe.
public final class HttpConnectionPool implements AutoCloseable {
    /// Many servers close a connection that has been idle for 5 s. A message that is sent at that moment would be lost.
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(4);

    private final ServerAddress server;
    private final String hostHeader;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Semaphore calls;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final StrictConnPool<ServerAddress, HttpConnection> connections;
    private final ConnectionTimeouts timeouts;
    private volatile boolean closed;

    /// @param server its scheme, host and port
    /// @param responseTimeout from the request to the end of the response
    /// @param maxCalls at the same time; further ones wait
    public HttpConnectionPool(URI server, Duration connectTimeout, Duration responseTimeout, int maxCalls) {
        this.server = new ServerAddress(server);
        this.connectTimeout = connectTimeout;
        this.responseTimeout = responseTimeout;
        hostHeader = server.getHost() + (server.getPort() > 0 ? ":" + server.getPort() : "");
        calls = new Semaphore(maxCalls);
        connections = new StrictConnPool<>(maxCalls, maxCalls);
        timeouts = new ConnectionTimeouts(responseTimeout.compareTo(KEEP_ALIVE) < 0 ? responseTimeout : KEEP_ALIVE,
                connections);
    }

    /// Sends a request and waits for the response. On a virtual thread an interrupt ends that.
    ///
    /// @param path with all that is not allowed in a URL encoded
    /// @throws NotSentException if the server cannot have read the request
    /// @throws IOException if the request may have been read
    public HttpResponse post(String path, String contentType, byte[] body) throws IOException {
        var request = request(path, contentType, body);
        calls.acquireUninterruptibly();
        try {
            return post(request);
        } finally {
            calls.release();
        }
    }

    private ClassicHttpRequest request(String path, String contentType, byte[] body) {
        var request = new BasicClassicHttpRequest("POST", path);
        request.addHeader(HttpHeaders.HOST, hostHeader);
        request.addHeader(HttpHeaders.USER_AGENT, "Okaybot");
        request.addHeader(HttpHeaders.CONTENT_TYPE, contentType);
        request.addHeader(HttpHeaders.CONTENT_LENGTH, body.length);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
        return request;
    }

    private HttpResponse post(ClassicHttpRequest request) throws IOException {
        var entry = lease();
        var reusable = false;
        try {
            var connection = connection(entry);
            try {
                var response = connection.exchange(request, executor, System.nanoTime() + responseTimeout.toNanos());
                reusable = connection.isReusable() && !closed;
                return response;
            } catch (IOException e) {
                throw connection.meaning(e, closed || Thread.currentThread().isInterrupted());
            }
        } finally {
            entry.updateExpiry(TimeValue.of(KEEP_ALIVE));
            connections.release(entry, reusable);
        }
    }

    /// Never waits, because there are as many connections as calls.
    private PoolEntry<ServerAddress, HttpConnection> lease() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            return connections.lease(server, null).get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotSentException(new InterruptedIOException());
        } catch (ExecutionException e) {
            throw new NotSentException(new IOException(e));
        }
    }

    /// The connection that is kept, if it can still be used, or a new one.
    private HttpConnection connection(PoolEntry<ServerAddress, HttpConnection> entry) throws IOException {
        if (entry.hasConnection() && entry.getConnection().isStale()) {
            entry.discardConnection(CloseMode.IMMEDIATE);
        }
        if (!entry.hasConnection()) {
            entry.assignConnection(connect());
            timeouts.watch();
            if (closed) {
                entry.discardConnection(CloseMode.IMMEDIATE);
                throw new IOException("closed");
            }
        }
        return entry.getConnection();
    }

    private HttpConnection connect() throws IOException {
        try {
            return server.connect(connectTimeout);
        } catch (IOException e) {
            throw new NotSentException(e);
        }
    }

    /// Ends the calls in progress; later ones fail.
    @Override
    public void close() {
        closed = true;
        connections.close(CloseMode.IMMEDIATE);
        timeouts.close();
    }
}
