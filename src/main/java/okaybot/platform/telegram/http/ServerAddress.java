package okaybot.platform.telegram.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// The server of a URL with the scheme `http` or `https`.
record ServerAddress(URI url) {
    /// Opens a connection; through a proxy if the JVM's properties name one.
    HttpConnection connect(Duration timeout) throws IOException {
        var socket = open(timeout);
        try {
            socket.setTcpNoDelay(true);
            var connection = new HttpConnection(socket);
            if (isSecure()) {
                connection.bind(secure(socket, timeout), socket);
            } else {
                connection.bind(socket);
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    private int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    private Socket open(Duration timeout) throws IOException {
        var proxy = ProxySelector.getDefault().select(url).getFirst();
        if (proxy.type() != Proxy.Type.DIRECT) {
            return open(proxy, InetSocketAddress.createUnresolved(url.getHost(), port()), timeout);
        }
        var addresses = InetAddress.getAllByName(url.getHost());
        for (var i = 0; i < addresses.length - 1; i++) {
            try {
                return open(proxy, new InetSocketAddress(addresses[i], port()), timeout);
            } catch (IOException _) {
                // The next one may be reached: often only one of IPv4 and IPv6 works.
            }
        }
        return open(proxy, new InetSocketAddress(addresses[addresses.length - 1], port()), timeout);
    }

    private static Socket open(Proxy proxy, InetSocketAddress address, Duration timeout) throws IOException {
        var socket = proxy.type() == Proxy.Type.DIRECT ? SocketChannel.open().socket() : new Socket(proxy);
        try {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private SSLSocket secure(Socket socket, Duration timeout) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, url.getHost(), port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        secured.startHandshake();
        secured.setSoTimeout(0);
        return secured;
    }
}
