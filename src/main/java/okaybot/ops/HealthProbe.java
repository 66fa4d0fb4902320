package okaybot.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/// Asks a bot that runs on this machine how it is.
///
/// @param ready whether it can serve people
/// @param report its own words
public record HealthProbe(boolean ready, String report) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Asks once.
    ///
    /// @param address where its HTTP server listens; every network for one that listens there, too
    public static HealthProbe check(InetSocketAddress address) {
        var host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getAddress().getHostAddress();
        var url = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort()
                + HealthEndpoints.READINESS_PATH);
        try {
            var connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            var ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            try (var body = ready ? connection.getInputStream() : connection.getErrorStream()) {
                return new HealthProbe(ready, body == null ? "" : new String(body.readAllBytes(), UTF_8).strip());
            }
        } catch (ConnectException _) {
            return new HealthProbe(false, "No bot answers at " + url + ".");
        } catch (IOException e) {
            return new HealthProbe(false, "The bot at " + url + " does not answer: " + e.getMessage());
        }
    }
}
