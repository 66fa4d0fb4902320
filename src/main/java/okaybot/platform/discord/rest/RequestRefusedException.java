package okaybot.platform.discord.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okaybot.resilience.RetryAfter;

/// Discord does not take a request now (429), or would not, so that it was not sent.
final class RequestRefusedException extends IOException implements RetryAfter {
    private final Duration delay;

    /// @param delay until the request may be sent
    RequestRefusedException(String message, Duration delay) {
        super("%s, next attempt in %d s".formatted(message, Math.max(1, delay.toSeconds())));
        this.delay = delay;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(delay);
    }
}
