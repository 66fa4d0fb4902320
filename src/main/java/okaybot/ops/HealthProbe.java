package okaybot.ops;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The health of a bot that runs on this machine.
///
/// @param ready  whether it can serve users
/// @param report a line for each part of it, or why it did not respond
public record HealthProbe(boolean ready, String report) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /// Asks the bot once.
    ///
    /// @param address where its HTTP server listens; if it listens on every network, it is asked on loopback
    public static HealthProbe check(InetSocketAddress address) {
        var url = readinessUrl(address);
        try (var client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var response = client.send(HttpRequest.newBuilder(url).timeout(TIMEOUT).build(), BodyHandlers.ofString());
            return new HealthProbe(response.statusCode() == HttpURLConnection.HTTP_OK, response.body().strip());
        } catch (ConnectException _) {
            return new HealthProbe(false, "No bot answers at " + url + ".");
        } catch (IOException e) {
            return new HealthProbe(false, "The bot at " + url + " does not answer: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new HealthProbe(false, "Interrupted before the bot answered.");
        }
    }

    private static URI readinessUrl(InetSocketAddress address) {
        var host = address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort()
                + HealthEndpoints.READINESS_PATH);
    }
}
