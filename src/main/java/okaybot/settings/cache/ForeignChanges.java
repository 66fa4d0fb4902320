package okaybot.settings.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that another program has changed the database, where nobody announces it. Thread-safe.
final class ForeignChanges {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignChanges.class);
    private static final long INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<Long> version;
    private final Runnable onChange;
    private final Ticker ticker;
    private final AtomicLong checkedAt;
    private final AtomicLong known;

    /// @param version a number that another program's change changes
    /// @param onChange called after such a change
    ForeignChanges(Supplier<Long> version, Runnable onChange, Ticker ticker) {
        this.version = version;
        this.onChange = onChange;
        this.ticker = ticker;
        this.checkedAt = new AtomicLong(ticker.read());
        this.known = new AtomicLong(version.get());
    }

    /// Asks the database at most every five seconds.
    void check() {
        var last = checkedAt.get();
        if (ticker.read() - last < INTERVAL_NANOS || !checkedAt.compareAndSet(last, ticker.read())) {
            return;
        }
        try {
            var now = version.get();
            if (known.getAndSet(now) != now) {
                onChange.run();
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("Settings: store unavailable, changes of other programs not looked for", e);
        }
    }
}
