package okaybot.resilience;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;

/// Spares attempts for a while after one has failed because a platform could not be reached: each takes some time, and what is due
/// elsewhere would wait for it. Then a single attempt finds out whether the platform is back. Thread-safe.
final class OutageBreaker {
    private final CircuitBreaker<Object> breaker;

    /// @param pause how long no attempt is made
    OutageBreaker(Duration pause) {
        breaker = CircuitBreaker.builder().withFailureThreshold(1).withDelay(pause).build();
    }

    /// Whether an attempt may be made. Its outcome is to be recorded.
    boolean permits() {
        return breaker.tryAcquirePermit();
    }

    /// Records how an attempt has ended.
    ///
    /// @param isOutage whether the platform could not be reached
    void record(boolean isOutage) {
        if (isOutage) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
    }
}
