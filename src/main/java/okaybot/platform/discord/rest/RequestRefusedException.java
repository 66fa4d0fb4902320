package okaybot.platform.discord.rest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okaybot.resilience.RetryAfter;

/// Discord does not take a request now (429), or would not, so that it was not sent.
final class RequestRefusedException extends IOException implements RetryAfter {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private final Duration delay;

    /// @param delay until the request may be sent
    RequestRefusedException(String message, Duration delay) {
        super(delay.compareTo(LONG) < 0
                ? message
                : message + ", next attempt at " + TIME.format(Instant.now().plus(delay)));
        this.delay = delay;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(delay);
    }
}
