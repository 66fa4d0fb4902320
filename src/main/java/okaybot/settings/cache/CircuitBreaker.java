package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okaybot.resilience.IncidentLog;
import okaybot.settings.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/// Keeps readers from waiting for a store that cannot be reached. After a failure, the breaker is open for two seconds: readers
/// get that failure at once. Then one reader tries the store again while the others still get the failure.
///
/// Failsafe's `CircuitBreaker` would need as many lines around it: it does not keep the last failure, does not close when a
/// call made past it succeeds (writes are always tried), and reads `System.nanoTime()`, so tests would have to wait.
final class CircuitBreaker {
    private static final String COMPONENT = "Settings: database";
    private static final long OPEN_NANOS = Duration.ofSeconds(2).toNanos();

    private final AtomicReference<@Nullable OpenState> open = new AtomicReference<>();
    private final IncidentLog incidents;
    private final Ticker ticker;

    private record OpenState(StoreUnavailableException failure, long retryAt) {}

    CircuitBreaker(IncidentLog incidents, Ticker ticker) {
        this.incidents = incidents;
        this.ticker = ticker;
    }

    /// Why the store cannot be reached; empty if the last call succeeded.
    Optional<StoreUnavailableException> currentFailure() {
        return Optional.ofNullable(open.get()).map(OpenState::failure);
    }

    boolean isOpen() {
        var state = open.get();
        return state != null && isOpen(state);
    }

    private boolean isOpen(OpenState state) {
        return state.retryAt() - ticker.read() > 0;
    }

    /// Calls the store unless the breaker is open or another caller is trying the store again.
    <T> T callIfClosed(Supplier<T> call) {
        var state = open.get();
        if (state != null && (isOpen(state) || !open.compareAndSet(state, newOpenState(state.failure())))) {
            throw new StoreUnavailableException(state.failure());
        }
        return call(call);
    }

    /// Calls the store even if the breaker is open.
    <T> T call(Supplier<T> call) {
        try {
            var result = call.get();
            close();
            return result;
        } catch (StoreUnavailableException e) {
            if (open.getAndSet(newOpenState(e)) == null) {
                incidents.report(COMPONENT, "Settings: database unavailable, cached settings in use, changes rejected ("
                        + e.getCause() + ")");
            }
            throw e;
        }
    }

    /// Closes the breaker, because the store can be reached.
    void close() {
        if (open.getAndSet(null) != null) {
            incidents.resolve(COMPONENT);
        }
    }

    private OpenState newOpenState(StoreUnavailableException failure) {
        return new OpenState(failure, ticker.read() + OPEN_NANOS);
    }
}
