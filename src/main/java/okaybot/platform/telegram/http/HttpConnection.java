package okaybot.platform.telegram.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/// A connection for one request after the other. A response that is late ends with the connection: no thread has to be woken
/// for a call that is answered in time.
final class HttpConnection extends DefaultBHttpClientConnection {
    /// A server that sends more is none that the bot should read from.
    private static final Http1Config LIMITS = Http1Config.custom().setMaxLineLength(1 << 14).setMaxHeaderCount(200)
            .build();
    private static final int MAX_BODY = 1 << 26;
    private static final long IDLE = Long.MAX_VALUE;

    /// Empty through a proxy.
    private final Optional<SocketChannel> channel;
    private long deadline = IDLE;
    private boolean late;
    private boolean sent;
    private boolean reusable;

    /// @param socket not connected through TLS yet
    HttpConnection(Socket socket) {
        super(LIMITS);
        channel = Optional.ofNullable(socket.getChannel());
    }

    /// Sends a request and reads the response. After a failure the connection is of no use.
    ///
    /// @param until when the connection is closed if the response is not complete; in the time of [System#nanoTime()]
    /// @throws IOException whose [#meaning] says whether the request may have been read
    HttpResponse exchange(ClassicHttpRequest request, HttpRequestExecutor executor, long until) throws IOException {
        begin(until);
        try {
            var context = HttpCoreContext.create();
            var response = executor.execute(request, this, context);
            var body = readBody(response);
            reusable = executor.keepAlive(request, response, this, context);
            var retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            return new HttpResponse(response.getCode(), retryAfter == null ? "" : retryAfter.getValue(), body);
        } catch (HttpException | ConnectionClosedException e) {
            throw (IOException) new ProtocolException("not a complete HTTP/1.1 response").initCause(e);
        } finally {
            end();
        }
    }

    private static String readBody(ClassicHttpResponse response) throws IOException {
        try (var entity = response.getEntity()) {
            if (entity == null) {
                return "";
            }
            var body = entity.getContent().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                throw new ProtocolException("response too long");
            }
            return new String(body, UTF_8);
        }
    }

    private synchronized void begin(long until) {
        sent = false;
        reusable = false;
        deadline = until;
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
    /// is better than no answer. A connection that ends or times out was most likely read and processed. The Bot API has no
    /// idempotency key and cannot list sent messages, so the bot cannot know for sure.
    ///
    /// @param ended whether the bot itself may have ended the exchange, at any moment
    synchronized IOException meaning(IOException failure, boolean ended) {
        var known = late ? new SocketTimeoutException("no response in time") : failure;
        var processed = sent && !(known instanceof SocketException);
        return ended || processed ? known : new NotSentException(known);
    }

    /// Whether the server reads further requests after the last response.
    boolean isReusable() {
        return reusable;
    }

    /// Whether something has happened since the last response. A server that closes the connection, or says why it will, would
    /// not read another request. The library's own check would wait for a millisecond.
    @Override
    public boolean isStale() {
        try {
            return channel.isPresent() ? !isQuiet(channel.get()) : super.isStale();
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

    /// Closes the connection if its response is late.
    ///
    /// @return how many nanoseconds are left until it would be; [Long#MAX_VALUE] without a request
    synchronized long closeIfLate(long now) {
        if (deadline == IDLE) {
            return IDLE;
        }
        if (deadline - now <= 0) {
            late = true;
            close(CloseMode.IMMEDIATE);
        }
        return deadline - now;
    }
}
