package okaybot.settings.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The wire to the server, that a test can cut and mend.
final class TcpProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket entrance;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    /// @param target the server's port
    TcpProxy(int target) throws IOException {
        this.target = target;
        entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!entrance.isClosed()) {
                join();
            }
        });
    }

    int port() {
        return entrance.getLocalPort();
    }

    /// Ends every connection, and each new one at once. The port stays taken: another test would get it.
    void cut() throws IOException {
        cut = true;
        cutConnections();
    }

    /// Ends every connection, as a server does that was started anew.
    void cutConnections() throws IOException {
        for (var end = ends.poll(); end != null; end = ends.poll()) {
            end.close();
        }
    }

    void restore() {
        cut = false;
    }

    private void join() {
        try {
            var near = entrance.accept();
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(near);
            ends.add(far);
            if (cut) {
                cutConnections();
            }
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException failure) {
            if (!entrance.isClosed()) {
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
        entrance.close();
        cutConnections();
    }
}
