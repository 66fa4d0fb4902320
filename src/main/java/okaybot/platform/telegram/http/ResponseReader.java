package okaybot.platform.telegram.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;

/// Reads the responses of one connection. Not thread-safe.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
final class ResponseReader {
    /// A server that sends more is none that the bot should read from.
    private static final int MAX_LINE = 1 << 14;
    private static final int MAX_HEADERS = 200;
    private static final int MAX_BODY = 1 << 26;
    private static final int UNKNOWN_LENGTH = -1;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int limit;
    private boolean reusable = true;

    ResponseReader(InputStream input) {
        this.input = input;
    }

    /// Whether the server reads further requests after the last response.
    boolean isReusable() {
        return reusable && position == limit;
    }

    HttpResponse read() throws IOException {
        var head = readHead();
        while (head.status < 200) {
            // Interim responses, such as 100 (RFC 9110, 15.2).
            head = readHead();
        }
        reusable &= head.keepAlive && (head.chunked || head.length != UNKNOWN_LENGTH);
        return new HttpResponse(head.status, head.retryAfter, readBody(head));
    }

    private static final class Head {
        private int status;
        private String retryAfter = "";
        private int length = UNKNOWN_LENGTH;
        private boolean chunked;
        private boolean keepAlive = true;
    }

    private Head readHead() throws IOException {
        var head = new Head();
        var line = readLine();
        if (!line.startsWith("HTTP/1.") || line.length() < 12) {
            throw new ProtocolException("not an HTTP/1.1 response");
        }
        head.status = number(line.substring(9, 12), 10);
        head.keepAlive = line.charAt(7) != '0';
        var headers = 0;
        for (line = readLine(); !line.isEmpty(); line = readLine()) {
            if (++headers > MAX_HEADERS) {
                throw new ProtocolException("too many headers");
            }
            readHeader(head, line);
        }
        return head;
    }

    private static void readHeader(Head head, String line) throws IOException {
        if (hasName(line, "content-length:")) {
            head.length = number(valueOf(line), 10);
        } else if (hasName(line, "transfer-encoding:")) {
            head.chunked = valueOf(line).toLowerCase(Locale.ROOT).endsWith("chunked");
        } else if (hasName(line, "connection:")) {
            head.keepAlive &= !valueOf(line).toLowerCase(Locale.ROOT).contains("close");
        } else if (hasName(line, "retry-after:")) {
            head.retryAfter = valueOf(line);
        }
    }

    private static boolean hasName(String line, String name) {
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private static String valueOf(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
    }

    private String readBody(Head head) throws IOException {
        if (head.status == 204 || head.status == 304) {
            return "";
        }
        if (head.chunked) {
            return readChunks();
        }
        return new String(head.length == UNKNOWN_LENGTH ? readToEnd() : readBytes(head.length), UTF_8);
    }

    private String readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            if (body.size() + size > MAX_BODY) {
                throw new ProtocolException("response too long");
            }
            body.writeBytes(readBytes(size));
            readLine();
        }
        while (!readLine().isEmpty()) {
            // Trailers say nothing that matters here.
        }
        return body.toString(UTF_8);
    }

    private int chunkSize() throws IOException {
        return number(readLine().split(";", 2)[0].strip(), 16);
    }

    private static int number(String digits, int radix) throws IOException {
        try {
            var number = Integer.parseInt(digits, radix);
            if (number < 0 || number > MAX_BODY) {
                throw new ProtocolException("response too long");
            }
            return number;
        } catch (NumberFormatException _) {
            throw new ProtocolException("not an HTTP/1.1 response");
        }
    }

    private byte[] readBytes(int length) throws IOException {
        var bytes = new byte[length];
        var read = Math.min(length, limit - position);
        System.arraycopy(buffer, position, bytes, 0, read);
        position += read;
        if (input.readNBytes(bytes, read, length - read) < length - read) {
            throw new ProtocolException("the response has ended early");
        }
        return bytes;
    }

    private byte[] readToEnd() throws IOException {
        var body = new ByteArrayOutputStream();
        do {
            body.write(buffer, position, limit - position);
            position = limit;
            if (body.size() > MAX_BODY) {
                throw new ProtocolException("response too long");
            }
        } while (fill());
        return body.toByteArray();
    }

    /// A line without its end.
    private String readLine() throws IOException {
        var line = "";
        while (true) {
            for (var end = position; end < limit; end++) {
                if (buffer[end] == '\n') {
                    line += new String(buffer, position, end - position, ISO_8859_1);
                    position = end + 1;
                    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                }
            }
            line += new String(buffer, position, limit - position, ISO_8859_1);
            position = limit;
            if (line.length() > MAX_LINE) {
                throw new ProtocolException("header too long");
            }
            if (!fill()) {
                throw new EOFException("the connection has ended without a response");
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }
}
