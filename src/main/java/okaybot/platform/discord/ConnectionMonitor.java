package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells when Discord is ready, when it is lost and when it is back, once each. A connection that is resumed in a moment is no loss: Discord
/// asks for that several times a day.
final class ConnectionMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionMonitor.class);
    private final Ticker ticker;
    private final Duration patience;
    private long lastWell;
    private volatile boolean wasWell;
    private volatile Optional<String> said = Optional.empty();

    /// @param patience how long it may take before it counts as a loss
    ConnectionMonitor(Duration patience, Ticker ticker) {
        this.patience = patience;
        this.ticker = ticker;
        this.lastWell = ticker.read();
    }

    /// From now on it counts how long a loss lasts.
    synchronized void start() {
        lastWell = ticker.read();
    }

    /// What was said, until it is over.
    Optional<String> reportedProblem() {
        return said;
    }

    /// Whether all was well at any time so far.
    boolean hasBeenConnected() {
        return wasWell;
    }

    /// Looks again.
    ///
    /// @param trouble what is wrong now; nothing if all is well
    synchronized void update(Optional<String> trouble) {
        if (trouble.isEmpty()) {
            lastWell = ticker.read();
            if (!wasWell || said.isPresent()) {
                LOG.info(wasWell ? "Discord is reached again" : "Discord is ready");
            }
            wasWell = true;
            said = trouble;
        } else if (said.isEmpty() && ticker.read() - lastWell >= patience.toNanos()) {
            said = trouble;
            LOG.warn("{}", trouble.get());
        }
    }
}
