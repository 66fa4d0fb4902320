package okaybot.resilience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs each incident once when it begins and once when it ends, however often it is reported in between. Thread-safe.
public final class IncidentLog {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentLog.class);

    private final Map<String, String> open = new LinkedHashMap<>();

    /// Opens an incident, or reports that it still lasts. An incident whose description changes is logged again.
    ///
    /// @param component what the incident is about, such as `Telegram: connection`; one incident for each at a time
    /// @param description one sentence for the person who hosts the bot
    public synchronized void report(String component, String description) {
        if (!description.equals(open.put(component, description))) {
            LOG.warn("{}", description);
        }
    }

    /// Closes the incident of a component. Does nothing if there is none.
    public synchronized void resolve(String component) {
        var description = open.remove(component);
        if (description != null) {
            LOG.info("Resolved: {}", description);
        }
    }

    /// Whether there is an incident of a component.
    public synchronized boolean isOpen(String component) {
        return open.containsKey(component);
    }

    /// The descriptions of all open incidents, the oldest first; empty if there is none.
    public synchronized Optional<String> summary() {
        return open.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", open.values()));
    }

    /// The description of the incident that has been open longest.
    public synchronized Optional<String> oldest() {
        return open.values().stream().findFirst();
    }
}
