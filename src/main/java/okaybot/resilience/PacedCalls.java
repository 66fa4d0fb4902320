package okaybot.resilience;

import java.time.Duration;
import java.util.function.Predicate;

/// Makes calls to a platform for which nobody waits: with some space between them, and none for a while after an outage. Many may
/// be due at the same time. Thread-safe.
public final class PacedCalls {
    /// How long no call is made after the platform could not be reached.
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(15);

    private final SlidingWindowLimiter pace;
    private final OutageBreaker breaker;
    private final Predicate<Exception> isOutage;

    /// @param space between the beginnings of two calls
    /// @param isOutage whether a failure means that the platform could not be reached
    public PacedCalls(Duration space, Predicate<Exception> isOutage) {
        this(space, new OutageBreaker(OUTAGE_PAUSE), isOutage);
    }

    private PacedCalls(Duration space, OutageBreaker breaker, Predicate<Exception> isOutage) {
        pace = new SlidingWindowLimiter(1, space);
        this.breaker = breaker;
        this.isOutage = isOutage;
    }

    /// Calls of another kind to the same platform: with a space of their own, and with the same pauses.
    public PacedCalls withSpace(Duration space) {
        return new PacedCalls(space, breaker, isOutage);
    }

    /// No call is made now, because the platform could not be reached a moment ago.
    public static final class PausedException extends Exception {
        private PausedException() {
            super("paused after an outage");
        }
    }

    /// Waits for its turn, and makes a call.
    public <T, E extends Exception> T make(Retry.Call<T, E> call) throws E, PausedException, InterruptedException {
        if (!breaker.permits()) {
            throw new PausedException();
        }
        var failedByOutage = false;
        try {
            pace.await();
            return call.call();
        } catch (Exception e) {
            failedByOutage = isOutage.test(e);
            throw e;
        } finally {
            breaker.record(failedByOutage);
        }
    }
}
