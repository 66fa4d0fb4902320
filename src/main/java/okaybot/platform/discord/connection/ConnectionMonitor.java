package okaybot.platform.discord.connection;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import okaybot.resilience.IncidentLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs the first connection to Discord, each loss of it, and each return. An outage shorter than the grace period is
/// not reported: Discord asks for a reconnect several times a day.
final class ConnectionMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionMonitor.class);
    private static final String COMPONENT = "Discord: connection";

    private final IncidentLog incidents = new IncidentLog();
    private final Ticker ticker;
    private final Duration gracePeriod;
    private long lastConnected;
    private volatile boolean hasBeenConnected;

    ConnectionMonitor(Duration gracePeriod, Ticker ticker) {
        this.gracePeriod = gracePeriod;
        this.ticker = ticker;
        this.lastConnected = ticker.read();
    }

    /// Starts the grace period of the first connection.
    synchronized void start() {
        lastConnected = ticker.read();
    }

    /// The problem that was logged and is not resolved yet.
    Optional<String> reportedProblem() {
        return incidents.oldest();
    }

    boolean hasBeenConnected() {
        return hasBeenConnected;
    }

    /// @param problem what is wrong now; empty if everything is connected
    synchronized void update(Optional<String> problem) {
        if (problem.isEmpty()) {
            lastConnected = ticker.read();
            incidents.resolve(COMPONENT);
            if (!hasBeenConnected) {
                LOG.info("Discord: ready");
            }
            hasBeenConnected = true;
        } else if (reportedProblem().isEmpty() && ticker.read() - lastConnected >= gracePeriod.toNanos()) {
            incidents.report(COMPONENT, problem.get());
        }
    }
}
