package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okaybot.settings.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether a store can be reached. While it cannot, one caller at a time tries it again, so that the others need
/// not wait for it as well.
final class CircuitBreaker {
    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);
    private static final long REST = Duration.ofSeconds(2).toNanos();

    private final AtomicReference<@Nullable OpenState> trouble = new AtomicReference<>();
    private final Ticker ticker;

    private record OpenState(StoreUnavailableException last, long until) {}

    CircuitBreaker(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Why the store could not be reached; empty if it could, the last time.
    Optional<StoreUnavailableException> trouble() {
        return Optional.ofNullable(trouble.get()).map(OpenState::last);
    }

    /// Whether the store was tried in vain a moment ago.
    boolean isOpen() {
        var known = trouble.get();
        return known != null && isOpen(known);
    }

    private boolean isOpen(OpenState known) {
        return known.until() - ticker.read() > 0;
    }

    /// Asks the store, unless it was tried in vain a moment ago.
    <T> T callIfClosed(Supplier<T> question) {
        var known = trouble.get();
        if (known != null && (isOpen(known) || !trouble.compareAndSet(known, restingAfter(known.last())))) {
            throw new StoreUnavailableException(known.last());
        }
        return call(question);
    }

    /// Asks the store in any case.
    <T> T call(Supplier<T> question) {
        try {
            var answer = question.get();
            close();
            return answer;
        } catch (StoreUnavailableException unavailable) {
            if (trouble.getAndSet(restingAfter(unavailable)) == null) {
                LOG.warn("The settings cannot be reached: {}", String.valueOf(unavailable.getCause()));
            }
            throw unavailable;
        }
    }

    /// The store can be reached again.
    void close() {
        if (trouble.getAndSet(null) != null) {
            LOG.info("The settings can be reached again");
        }
    }

    private OpenState restingAfter(StoreUnavailableException last) {
        return new OpenState(last, ticker.read() + REST);
    }
}
