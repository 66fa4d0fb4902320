package okaybot.settings;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether a store can be reached. While it cannot, one caller at a time tries it again, so that the others need
/// not wait for it as well.
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long REST = Duration.ofSeconds(2).toNanos();

    private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();
    private final Ticker ticker;

    private record Trouble(StoreUnavailable last, long until) {}

    Outage(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Why the store could not be reached; empty if it could, the last time.
    Optional<StoreUnavailable> trouble() {
        return Optional.ofNullable(trouble.get()).map(Trouble::last);
    }

    /// Whether the store was tried in vain a moment ago.
    boolean resting() {
        var known = trouble.get();
        return known != null && resting(known);
    }

    private boolean resting(Trouble known) {
        return known.until() - ticker.read() > 0;
    }

    /// Asks the store, unless it was tried in vain a moment ago.
    <T> T ask(Supplier<T> question) {
        var known = trouble.get();
        if (known != null && (resting(known) || !trouble.compareAndSet(known, restingAfter(known.last())))) {
            throw new StoreUnavailable(known.last());
        }
        return insist(question);
    }

    /// Asks the store in any case.
    <T> T insist(Supplier<T> question) {
        try {
            var answer = question.get();
            over();
            return answer;
        } catch (StoreUnavailable unavailable) {
            if (trouble.getAndSet(restingAfter(unavailable)) == null) {
                LOG.warn("The settings cannot be reached: {}", String.valueOf(unavailable.getCause()));
            }
            throw unavailable;
        }
    }

    /// The store can be reached again.
    void over() {
        if (trouble.getAndSet(null) != null) {
            LOG.info("The settings can be reached again");
        }
    }

    private Trouble restingAfter(StoreUnavailable last) {
        return new Trouble(last, ticker.read() + REST);
    }
}
