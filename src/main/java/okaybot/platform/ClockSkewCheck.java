package okaybot.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How far this machine's clock is from that of a server.
public final class ClockSkewCheck {
    /// A server tells its time in whole seconds, and is asked for a while.
    private static final Duration HARMLESS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ClockSkewCheck() {}

    /// What there is to say about it; nothing if the server does not tell.
    public static Optional<CheckResult> check(String part, URI server, InstantSource clock) {
        return theirs(server).map(theirs -> finding(part, Duration.between(theirs, clock.instant())));
    }

    private static CheckResult finding(String part, Duration ahead) {
        if (ahead.abs().compareTo(HARMLESS) <= 0) {
            return CheckResult.ok(part, "This machine's clock is right.");
        }
        return CheckResult.warning(part, "This machine's clock is %d seconds %s; set it by NTP.".formatted(
                ahead.abs().toSeconds(), ahead.isNegative() ? "slow" : "fast"));
    }

    private static Optional<Instant> theirs(URI server) {
        try {
            var connection = (HttpURLConnection) server.toURL().openConnection();
            connection.setRequestMethod("HEAD");
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.getResponseCode();
            return Optional.of(connection.getDate()).filter(millis -> millis > 0).map(Instant::ofEpochMilli);
        } catch (IOException _) {
            // Whether it can be reached at all, others say.
            return Optional.empty();
        }
    }
}
