package okaybot.platform.telegram.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;

/// Connections to one server that are kept between calls. Nothing is repeated, because a message whose response was lost may
/// have been sent. Thread-safe.
public final class HttpConnectionPool implements AutoCloseable {
    /// After a burst the others are closed. Servers keep a limited number too.
    private static final int MAX_IDLE = 100;

    private final ServerAddress server;
    private final String hostHeader;
    private final Duration connectTimeout;
    private final Duration responseTimeout;
    private final Semaphore calls;
    private final Set<HttpConnection> all = ConcurrentHashMap.newKeySet();
    /// The one used last comes first, so that the others can be closed.
    private final BlockingDeque<HttpConnection> idle = new LinkedBlockingDeque<>(MAX_IDLE);
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
        timeouts = new ConnectionTimeouts(responseTimeout, all, this::closeIdle);
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

    private HttpResponse post(byte[] request) throws IOException {
        var connection = take();
        try {
            var response = connection.exchange(request, System.nanoTime() + responseTimeout.toNanos());
            if (!connection.isReusable() || closed || !idle.offerFirst(connection)) {
                close(connection);
            }
            return response;
        } catch (IOException | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    /// Head and body in one, so that one packet takes both.
    private byte[] request(String path, String contentType, byte[] body) {
        var head = ("POST " + path + " HTTP/1.1\r\nHost: " + hostHeader + "\r\nUser-Agent: Okaybot\r\nContent-Type: "
                + contentType + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private HttpConnection take() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (!kept.isIdleTooLong(System.nanoTime()) && kept.isQuiet()) {
                return kept;
            }
            close(kept);
        }
        return connect();
    }

    private HttpConnection connect() throws IOException {
        HttpConnection connection;
        try {
            connection = server.connect(connectTimeout);
        } catch (IOException e) {
            throw new NotSentException(e);
        }
        all.add(connection);
        if (closed) {
            close(connection);
        }
        timeouts.watch();
        return connection;
    }

    private void closeIdle(long now) {
        for (var last = idle.pollLast(); last != null; last = idle.pollLast()) {
            if (last.isIdleTooLong(now) || !idle.offerLast(last)) {
                close(last);
            } else {
                return;
            }
        }
    }

    private void close(HttpConnection connection) {
        connection.close();
        all.remove(connection);
    }

    /// Ends the calls in progress; later ones fail.
    @Override
    public void close() {
        closed = true;
        all.forEach(this::close);
        timeouts.close();
    }
}
