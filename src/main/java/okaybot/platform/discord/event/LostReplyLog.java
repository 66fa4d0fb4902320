package okaybot.platform.discord.event;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs replies that did not arrive in time, once a minute at most: under overload there are thousands of them.
public final class LostReplyLog {
    private static final Logger LOG = LoggerFactory.getLogger(LostReplyLog.class);
    private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();
    private final Ticker ticker;
    private long lastLogged;
    private int unlogged;

    public LostReplyLog(Ticker ticker) {
        this.ticker = ticker;
        this.lastLogged = ticker.read() - INTERVAL_NANOS;
    }

    /// Records a lost reply.
    ///
    /// @return how many replies the log line that was written now is about; 0 if none was written
    public synchronized int record(String reason) {
        unlogged++;
        if (ticker.read() - lastLogged < INTERVAL_NANOS) {
            return 0;
        }
        LOG.warn("Discord: {} replies did not arrive in time; reason of the last: {}", unlogged, reason);
        var count = unlogged;
        lastLogged = ticker.read();
        unlogged = 0;
        return count;
    }
}
