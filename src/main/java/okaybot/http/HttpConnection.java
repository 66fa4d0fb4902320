package okaybot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/// A connection for one request after the other. A response that is late ends with the connection: no thread has to be woken
/// for a call that is answered in time.
final class HttpConnection extends DefaultBHttpClientConnection {
    /// A server that sends longer headers is none that the bot should read from. A connection has three buffers, and there may be
    /// hundreds of connections.
    private static final Http1Config LIMITS = Http1Config.custom().setMaxLineLength(1 << 14).setMaxHeaderCount(200)
            .setBufferSize(1 << 13).build();
    private static final String GZIP = "gzip";
    private static final long IDLE = Long.MAX_VALUE;

    /// How long a response that has arrived may wait for its thread before it is looked at again.
    private static final long GRACE = Duration.ofMillis(100).toNanos();

    private final Socket socket;
    private final int maxBodyBytes;
    private long deadline = IDLE;
    private boolean late;
    private boolean sent;
    private boolean reusable;

    /// @param socket not connected through TLS yet
    /// @param maxBodyBytes how much of a response is read
    HttpConnection(Socket socket, int maxBodyBytes) {
        super(LIMITS);
        this.maxBodyBytes = maxBodyBytes;
        this.socket = socket;
    }

    /// Called before an exchange.
    ///
    /// @param until when it is late, in the time of [System#nanoTime()]
    synchronized void begin(long until) {
        sent = false;
        reusable = false;
        deadline = until;
    }

    /// Sends a request and reads the response. After a failure the connection is of no use.
    ///
    /// @throws IOException whose [#meaning] says whether the request may have been read
    HttpResponse exchange(ClassicHttpRequest request, HttpRequestExecutor executor) throws IOException {
        try {
            var context = HttpCoreContext.create();
            var response = executor.execute(request, this, context);
            var headers = headers(response);
            var body = readBody(response);
            var isWhole = body.length <= maxBodyBytes;
            reusable = isWhole && executor.keepAlive(request, response, this, context);
            return new HttpResponse(response.getCode(), headers,
                    new String(body, 0, isWhole ? body.length : maxBodyBytes, UTF_8));
        } catch (HttpException | ConnectionClosedException e) {
            throw (IOException) new ProtocolException("not a complete HTTP/1.1 response").initCause(e);
        } finally {
            end();
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        response.headerIterator().forEachRemaining(
                header -> headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    /// At most one byte more than is allowed.
    private byte[] readBody(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        var content = GZIP.equalsIgnoreCase(entity.getContentEncoding())
                ? new GZIPInputStream(entity.getContent())
                : entity.getContent();
        var body = content.readNBytes(maxBodyBytes + 1);
        if (body.length <= maxBodyBytes) {
            // Otherwise it would be read to its end.
            content.close();
        }
        return body;
    }

    private synchronized void end() {
        deadline = IDLE;
    }

    @Override
    public void flush() throws IOException {
        // Before, because the server may read all of it while this fails.
        sent = true;
        super.flush();
    }

    /// What the failure of an exchange means.
    ///
    /// Repeating is right after a reset, although the whole request was sent: the other side has discarded what it had not
    /// read (RFC 9293, 3.10.7.1; RFC 1122, 4.2.2.13), most likely the request. In rare cases a message is sent twice, which
    /// is better than no answer. A connection that ends or times out was most likely read and processed.
    ///
    /// @param ended whether the bot itself may have ended the exchange, at any moment
    synchronized IOException meaning(IOException failure, boolean ended) {
        var known = late ? new SocketTimeoutException("no response in time") : failure;
        var processed = sent && !(known instanceof SocketException);
        return ended || processed ? known : new NotSentException(known, !sent);
    }

    /// Whether the server reads further requests after the last response.
    boolean isReusable() {
        return reusable;
    }

    /// Whether something has happened since the last response. A server that closes the connection, or says why it will, would
    /// not read another request. The library's own check would wait for a millisecond.
    @Override
    public boolean isStale() {
        // There is none through a proxy.
        var channel = socket.getChannel();
        try {
            return channel == null ? super.isStale() : !isQuiet(channel);
        } catch (IOException _) {
            return true;
        }
    }

    private static boolean isQuiet(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        var read = channel.read(ByteBuffer.allocate(1));
        channel.configureBlocking(true);
        return read == 0;
    }

    /// Closes the connection if its response is late. One that has arrived is not: when the bot is busy, its thread has to wait.
    ///
    /// @param before runs before it is closed, while the request still waits
    /// @return how many nanoseconds are left until it would be; [Long#MAX_VALUE] without a request
    synchronized long closeIfLate(long now, Runnable before) {
        if (deadline == IDLE) {
            return IDLE;
        }
        if (deadline - now <= 0) {
            if (hasArrived()) {
                deadline = now + GRACE;
            } else {
                before.run();
                late = true;
                close(CloseMode.IMMEDIATE);
            }
        }
        return deadline - now;
    }

    private boolean hasArrived() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException _) {
            return false;
        }
    }
}
