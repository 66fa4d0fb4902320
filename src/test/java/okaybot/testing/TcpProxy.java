package okaybot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy in front of a server, so that a test can cut or block connections.
public final class TcpProxy implements AutoCloseable {
    private final int serverPort;
    private final ServerSocket serverSocket;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;
    private final AtomicInteger connectionCount = new AtomicInteger();
    private volatile int blockedConnections;

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

    /// Swallows from now on what is sent over the connections that are open, as a router does that has forgotten them. New ones
    /// work.
    public void blockOpenConnections() {
        blockedConnections = connectionCount.get();
    }

    /// How many connections were opened.
    public int connectionCount() {
        return connectionCount.get();
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
            var number = connectionCount.incrementAndGet();
            Thread.ofVirtual().start(() -> forward(client, server, number));
            Thread.ofVirtual().start(() -> forward(server, client, number));
        } catch (IOException failure) {
            if (!serverSocket.isClosed()) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void forward(Socket from, Socket to, int number) {
        try (from; to) {
            var buffer = new byte[1 << 14];
            var in = from.getInputStream();
            for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (number > blockedConnections) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
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
