package okaybot.ops;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// The health of a bot that runs on this machine.
///
/// @param ready  whether it can serve users
/// @param report a line for each part of it, or why it did not respond
public record HealthProbe(boolean ready, String report) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /// Asks the bot once.
    ///
    /// @param address where its HTTP server listens; if it listens on all interfaces, the probe uses loopback
    public static HealthProbe check(InetSocketAddress address) {
        if (address.getPort() == 0) {
            return new HealthProbe(false, "HTTP_PORT is 0, so every start takes another port. Set the port to probe.");
        }
        var url = readinessUrl(address);
        var client = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
        try (var response = client.newCall(new Request.Builder().url(url).build()).execute()) {
            return new HealthProbe(response.isSuccessful(), response.body().string().strip());
        } catch (ConnectException _) {
            return new HealthProbe(false, "No bot answers at " + url + ".");
        } catch (IOException e) {
            return new HealthProbe(false, "The bot at " + url + " does not answer: " + e.getMessage());
        }
    }

    private static HttpUrl readinessUrl(InetSocketAddress address) {
        return new HttpUrl.Builder().scheme("http")
                .host(address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getAddress().getHostAddress())
                .port(address.getPort())
                .encodedPath(HealthEndpoints.READINESS_PATH)
                .build();
    }
}
