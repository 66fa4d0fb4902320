package okaybot.platform.telegram.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/// A connection for one request after the other. A response that is late ends with the connection: no thread has to be woken
/// for a call that is answered in time.
final class HttpConnection implements Closeable {
    /// Many servers close a connection that has been idle for 5 s. A message that is sent at that moment would be lost.
    static final Duration KEEP_ALIVE = Duration.ofSeconds(4);

    private static final long IDLE = Long.MAX_VALUE;

    private final Socket socket;
    private final OutputStream output;
    private final ResponseReader reader;
    /// Empty through a proxy.
    private final Optional<SocketChannel> channel;
    private long deadline = IDLE;
    private long idleSince;
    private boolean late;
    private volatile boolean closed;

    /// @param socket of the connection itself. To close it never waits
    /// @param secured what to read and write; the same without TLS
    HttpConnection(Socket socket, Socket secured) throws IOException {
        this.socket = socket;
        channel = Optional.ofNullable(socket.getChannel());
        output = secured.getOutputStream();
        reader = new ResponseReader(secured.getInputStream());
    }

    /// Sends a request and reads the response. After a failure the connection is of no use.
    ///
    /// @param until when the connection is closed if the response is not complete; in the time of [System#nanoTime()]
    /// @throws NotSentException if the server cannot have read the request
    HttpResponse exchange(byte[] request, long until) throws IOException {
        begin(until);
        var sent = false;
        try {
            output.write(request);
            sent = true;
            return reader.read();
        } catch (IOException e) {
            throw failure(e, sent);
        } finally {
            end();
        }
    }

    /// Repeating is right after a reset, although the whole request was sent: the other side has discarded what it had not
    /// read (RFC 9293, 3.10.7.1; RFC 1122, 4.2.2.13), most likely the request. In rare cases a message is sent twice, which
    /// is better than no answer. A connection that ends or times out was most likely read and processed. The Bot API has no
    /// idempotency key and cannot list sent messages, so the bot cannot know for sure.
    private synchronized IOException failure(IOException failure, boolean sent) {
        var known = late ? new SocketTimeoutException("no response in time") : failure;
        var reset = known instanceof SocketException && !closed;
        return sent && !reset ? known : new NotSentException(known);
    }

    private synchronized void begin(long until) {
        deadline = until;
    }

    private synchronized void end() {
        deadline = IDLE;
        idleSince = System.nanoTime();
    }

    boolean isReusable() {
        return reader.isReusable() && !closed;
    }

    /// Whether nothing has happened since the last response. A server that closes the connection, or says why it will, would
    /// not read another request.
    boolean isQuiet() {
        try {
            return channel.isEmpty() || isQuiet(channel.get());
        } catch (IOException _) {
            return false;
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
            close();
        }
        return deadline - now;
    }

    synchronized boolean isIdleTooLong(long now) {
        return now - idleSince > KEEP_ALIVE.toNanos();
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use any more.
        }
    }
}
