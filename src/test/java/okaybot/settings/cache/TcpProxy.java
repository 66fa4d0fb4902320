package okaybot.settings.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A proxy in front of a server, so that a test can cut connections.
public final class TcpProxy implements AutoCloseable {
    private final int serverPort;
    private final ServerSocket serverSocket;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    /// @param serverPort the port of the server
    public TcpProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        serverSocket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!serverSocket.isClosed()) {
                accept();
            }
        });
    }

    public int port() {
        return serverSocket.getLocalPort();
    }

    /// Closes every connection and, at once, each new one. The port stays in use: another test could get it otherwise.
    public void cut() throws IOException {
        cut = true;
        cutConnections();
    }

    /// Closes every connection, as a restarted server does.
    public void cutConnections() throws IOException {
        for (var socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            socket.close();
        }
    }

    public void restore() {
        cut = false;
    }

    private void accept() {
        try {
            var client = serverSocket.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(client);
            sockets.add(server);
            if (cut) {
                cutConnections();
            }
            Thread.ofVirtual().start(() -> forward(client, server));
            Thread.ofVirtual().start(() -> forward(server, client));
        } catch (IOException failure) {
            if (!serverSocket.isClosed()) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void forward(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // The connection was cut.
        }
    }

    @Override
    public void close() throws IOException {
        serverSocket.close();
        cutConnections();
    }
}
