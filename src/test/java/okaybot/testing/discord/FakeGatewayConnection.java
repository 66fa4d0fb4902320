package okaybot.testing.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/// One connection to the gateway, compressed if the bot asks for it (Discord, transport compression `zlib-stream`).
final class FakeGatewayConnection {
    private final WsContext socket;
    private final boolean compressed;
    private final Deflater deflater = new Deflater();
    private final byte[] buffer = new byte[1 << 16];

    FakeGatewayConnection(WsContext socket) {
        this.socket = socket;
        this.compressed = "zlib-stream".equals(socket.queryParam("compress"));
    }

    synchronized void send(JsonNode message) {
        if (!socket.session.isOpen()) {
            return;
        }
        if (compressed) {
            socket.send(ByteBuffer.wrap(deflate(message.toString().getBytes(UTF_8))));
        } else {
            socket.send(message.toString());
        }
    }

    private byte[] deflate(byte[] message) {
        deflater.setInput(message);
        var out = new ByteArrayOutputStream();
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }

    void close(int code) {
        socket.closeSession(code, "");
    }

    /// Without a close frame.
    void disconnect() {
        socket.session.disconnect();
    }
}
