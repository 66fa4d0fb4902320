package okaybot.platform.discord.rest;

import java.util.concurrent.atomic.AtomicInteger;
import okaybot.resilience.IncidentLog;

/// Reports when no request gets a reply from Discord. The gateway may be connected all the same, but nobody gets an answer then.
/// Thread-safe.
public final class RestOutage {
    private static final String COMPONENT = "Discord: REST API";
    private static final int FAILURES_TO_REPORT = 5;

    private final IncidentLog incidents;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    public RestOutage(IncidentLog incidents) {
        this.incidents = incidents;
    }

    /// Whether it is reported now.
    public boolean isReported() {
        return incidents.isOpen(COMPONENT);
    }

    void onReply() {
        if (failuresInARow.getAndSet(0) >= FAILURES_TO_REPORT) {
            incidents.resolve(COMPONENT);
        }
    }

    /// Called when there was no reply in time, or the page of a proxy.
    void onFailure(String reason) {
        // Once, because the reasons may differ from request to request.
        if (failuresInARow.incrementAndGet() == FAILURES_TO_REPORT) {
            incidents.report(COMPONENT, "Discord: requests fail, so answers do not arrive: " + reason);
        }
    }
}
