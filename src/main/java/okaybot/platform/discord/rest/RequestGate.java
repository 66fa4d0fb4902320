package okaybot.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/// Holds back requests for as long as Discord asks for. When the time is over, one request tries, and the others wait for its
/// reply. Thread-safe.
final class RequestGate {
    /// The shortest wait, if Discord names none or a shorter one. It doubles each time that the request which tries is refused.
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /// How often requests that wait for the reply of another one look whether it has come.
    private static final Duration POLL = Duration.ofMillis(250);

    private final int tolerated;
    private final Duration longest;
    private final Ticker ticker;
    private long opensAt;
    private int refusals;
    private Duration least = SHORTEST;
    private boolean isTrying;
    private String reason = "the route takes no more requests now";

    /// @param tolerated how many refusals in a row do not close the gate yet
    /// @param longest the longest wait, unless Discord asks for a longer one
    RequestGate(int tolerated, Duration longest, Ticker ticker) {
        this.tolerated = tolerated;
        this.longest = longest;
        this.ticker = ticker;
        this.opensAt = ticker.read();
    }

    /// How long the next request has to wait.
    synchronized Duration timeToWait() {
        var wait = Duration.ofNanos(Math.max(0, opensAt - ticker.read()));
        return isTrying && wait.compareTo(POLL) > 0 ? POLL : wait;
    }

    /// Lets a request through. It need not wait any more.
    synchronized void pass() {
        if (refusals > tolerated) {
            isTrying = true;
            hold(SHORTEST);
        }
    }

    /// Called when Discord has refused a request.
    ///
    /// @param wait how long Discord asks to wait
    /// @param description what Discord has replied
    /// @return whether the gate is closed now
    synchronized boolean refuse(Duration wait, String description) {
        refusals++;
        reason = description;
        if (refusals <= tolerated) {
            return false;
        }
        if (isTrying) {
            isTrying = false;
            var doubled = least.multipliedBy(2);
            least = doubled.compareTo(longest) > 0 ? longest : doubled;
        }
        hold(wait.compareTo(least) > 0 ? wait : least);
        return true;
    }

    /// Lets nothing through for this time.
    synchronized void hold(Duration wait) {
        opensAt = Math.max(opensAt, ticker.read() + wait.toNanos());
    }

    /// Why it is closed.
    synchronized String reason() {
        return reason;
    }

    /// Called when Discord has taken a request.
    synchronized void open() {
        if (refusals > 0) {
            refusals = 0;
            least = SHORTEST;
            isTrying = false;
            opensAt = ticker.read();
        }
    }
}
