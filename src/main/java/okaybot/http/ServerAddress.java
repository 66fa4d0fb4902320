package okaybot.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// The server of a URL with the scheme `http` or `https`.
record ServerAddress(URI url) {
    /// Opens a connection; through a proxy if the JVM's properties name one.
    ///
    /// @param timeout the longest time for each of the server's addresses
    /// @param until when it is too late, in the time of [System#nanoTime()]
    /// @param maxBodyBytes how much of a response is read
    HttpConnection connect(Duration timeout, long until, int maxBodyBytes) throws IOException {
        var socket = open(timeout, until);
        try {
            socket.setTcpNoDelay(true);
            var connection = new HttpConnection(socket, maxBodyBytes);
            if (isSecure()) {
                connection.bind(secure(socket, millis(timeout, until)), socket);
            } else {
                connection.bind(socket);
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /// At least one, because zero would be no limit.
    private static int millis(Duration timeout, long until) {
        var left = Duration.ofNanos(until - System.nanoTime());
        return Math.toIntExact(Math.max(1, Collections.min(List.of(left, timeout)).toMillis()));
    }

    private boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    private Socket open(Duration timeout, long until) throws IOException {
        var proxy = ProxySelector.getDefault().select(url).getFirst();
        if (proxy.type() != Proxy.Type.DIRECT) {
            return open(proxy, InetSocketAddress.createUnresolved(url.getHost(), port()), millis(timeout, until));
        }
        var addresses = InetAddress.getAllByName(url.getHost());
        for (var i = 0; i < addresses.length - 1; i++) {
            try {
                // The half, so that there is time for the next one: often only one of IPv4 and IPv6 works.
                return open(proxy, new InetSocketAddress(addresses[i], port()), (millis(timeout, until) + 1) / 2);
            } catch (IOException _) {
                // The next one may be reached.
            }
        }
        return open(proxy, new InetSocketAddress(addresses[addresses.length - 1], port()), millis(timeout, until));
    }

    private static Socket open(Proxy proxy, InetSocketAddress address, int timeoutMillis) throws IOException {
        var socket = proxy.type() == Proxy.Type.DIRECT ? SocketChannel.open().socket() : new Socket(proxy);
        try {
            socket.connect(address, timeoutMillis);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private SSLSocket secure(Socket socket, int timeoutMillis) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, url.getHost(), port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(timeoutMillis);
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }
}
