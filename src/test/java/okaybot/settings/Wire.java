package okaybot.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The wire to the server, that a test can cut and mend.
final class Wire implements AutoCloseable {
    private final int target;
    private final int port;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private @Nullable ServerSocket entrance;

    /// @param target the server's port
    Wire(int target) throws IOException {
        this.target = target;
        var first = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.port = first.getLocalPort();
        accept(first);
    }

    int port() {
        return port;
    }

    /// Ends every connection and takes no new one.
    void cut() throws IOException {
        if (entrance != null) {
            entrance.close();
        }
        cutConnections();
    }

    /// Ends every connection, as a server does that was started anew.
    void cutConnections() throws IOException {
        for (var end = ends.poll(); end != null; end = ends.poll()) {
            end.close();
        }
    }

    void mend() throws IOException {
        accept(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
    }

    private void accept(ServerSocket socket) {
        entrance = socket;
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                join(socket);
            }
        });
    }

    private void join(ServerSocket socket) {
        try {
            var near = socket.accept();
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(near);
            ends.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException failure) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed: that is what a cut means.
        }
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
