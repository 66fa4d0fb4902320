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
/// @param passed whether it is ready, or alive if that was asked
/// @param report a line for each part of it, or why it did not respond
public record HealthProbe(boolean passed, String report) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /// Asks the bot once whether it can serve users.
    ///
    /// @param address where its HTTP server listens; if it listens on all interfaces, the probe uses loopback
    public static HealthProbe checkReadiness(InetSocketAddress address) {
        return checkReadiness(address, TIMEOUT);
    }

    static HealthProbe checkReadiness(InetSocketAddress address, Duration timeout) {
        return check(address, HealthEndpoints.READINESS_PATH, timeout);
    }

    /// Asks the bot once whether its process responds.
    ///
    /// @param address as in [#checkReadiness]
    public static HealthProbe checkLiveness(InetSocketAddress address) {
        return checkLiveness(address, TIMEOUT);
    }

    static HealthProbe checkLiveness(InetSocketAddress address, Duration timeout) {
        return check(address, HealthEndpoints.LIVENESS_PATH, timeout);
    }

    /// Whether a part of the bot has a problem, even if it is ready.
    public boolean hasProblems() {
        return !passed || !report.lines().allMatch(line -> line.endsWith(": " + HealthCheck.READY));
    }

    private static HealthProbe check(InetSocketAddress address, String path, Duration timeout) {
        if (address.getPort() == 0) {
            return new HealthProbe(false, "HTTP_PORT is 0, so every start takes another port. Set the port to probe.");
        }
        var url = url(address, path);
        var client = new OkHttpClient.Builder().callTimeout(timeout).build();
        try (var response = client.newCall(new Request.Builder().url(url).build()).execute()) {
            return new HealthProbe(response.isSuccessful(), response.body().string().strip());
        } catch (ConnectException _) {
            return new HealthProbe(false, "No bot answers at " + url + ".");
        } catch (IOException e) {
            return new HealthProbe(false, "The bot at " + url + " does not answer: " + e.getMessage());
        }
    }

    private static HttpUrl url(InetSocketAddress address, String path) {
        return new HttpUrl.Builder().scheme("http")
                .host(address.getAddress().isAnyLocalAddress() ? "127.0.0.1" : address.getAddress().getHostAddress())
                .port(address.getPort())
                .encodedPath(path)
                .build();
    }
}
