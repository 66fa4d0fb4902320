package okaybot.platform;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Checks how far this machine's clock is from that of a server.
public final class ClockSkewCheck {
    /// Servers state the time in whole seconds, and the answer takes a while.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private ClockSkewCheck() {}

    /// Empty if the server does not state its time.
    ///
    /// @param subject what the result is about: `discord`
    public static Optional<CheckResult> check(String subject, URI server, InstantSource clock) {
        return timeOf(server).map(time -> result(subject, Duration.between(time, clock.instant())));
    }

    private static CheckResult result(String subject, Duration ahead) {
        if (ahead.abs().compareTo(TOLERANCE) <= 0) {
            return CheckResult.ok(subject, "This machine's clock is right.");
        }
        return CheckResult.warning(subject, "This machine's clock is %d seconds %s; set it by NTP.".formatted(
                ahead.abs().toSeconds(), ahead.isNegative() ? "slow" : "fast"));
    }

    private static Optional<Instant> timeOf(URI server) {
        var client = new OkHttpClient.Builder().callTimeout(TIMEOUT).build();
        var request = new Request.Builder().url(server.toString()).head().build();
        try (var response = client.newCall(request).execute()) {
            return Optional.ofNullable(response.headers().getInstant("Date"));
        } catch (IOException _) {
            // Another check reports that the server cannot be reached.
            return Optional.empty();
        } finally {
            client.connectionPool().evictAll();
        }
    }
}
