package okaybot.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import okaybot.resilience.IncidentLog;

/// Reports when all requests fail. The gateway may be connected all the same, but nobody gets an answer then. Thread-safe.
public final class RestOutage {
    private static final String COMPONENT = "Discord: REST API";
    private static final int FAILURES_TO_REPORT = 5;
    /// After this time without a request, nobody knows whether the outage lasts.
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final IncidentLog incidents;
    private final Ticker ticker;
    private int failuresInARow;
    private long lastFailure;

    public RestOutage(IncidentLog incidents, Ticker ticker) {
        this.incidents = incidents;
        this.ticker = ticker;
    }

    /// Whether all requests fail.
    public synchronized boolean isReported() {
        if (failuresInARow > 0 && ticker.read() - lastFailure >= LIFETIME.toNanos()) {
            onReply();
        }
        return failuresInARow >= FAILURES_TO_REPORT;
    }

    synchronized void onReply() {
        if (failuresInARow >= FAILURES_TO_REPORT) {
            incidents.resolve(COMPONENT);
        }
        failuresInARow = 0;
    }

    /// Called when there was no reply in time, or one that any other request would get as well.
    synchronized void onFailure(String reason) {
        lastFailure = ticker.read();
        failuresInARow++;
        // Once, because the reasons may differ from request to request.
        if (failuresInARow == FAILURES_TO_REPORT) {
            incidents.report(COMPONENT, "Discord: requests fail, so answers do not arrive: " + reason);
        }
    }
}
