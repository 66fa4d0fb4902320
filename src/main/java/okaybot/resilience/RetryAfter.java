package okaybot.resilience;

import java.time.Duration;
import java.util.Optional;

/// A failure that tells how long to wait before the next attempt. Implemented by exceptions.
public interface RetryAfter {
    /// Empty if the failure does not tell.
    Optional<Duration> retryAfter();

    /// What an exception, or the first of its causes that knows, tells. Libraries wrap exceptions.
    static Optional<Duration> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryAfter known) {
                return known.retryAfter();
            }
        }
        return Optional.empty();
    }
}
