package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells of answers that did not arrive, once a minute at most: under too much load there are thousands of them.
final class LostReplyLog {
    private static final Logger LOG = LoggerFactory.getLogger(LostReplyLog.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private final Ticker ticker;
    private long told;
    private int untold;

    LostReplyLog(Ticker ticker) {
        this.ticker = ticker;
        this.told = ticker.read() - PAUSE;
    }

    /// One more.
    ///
    /// @return how many it was told of just now; 0 if it waits
    synchronized int record(String why) {
        untold++;
        if (ticker.read() - told < PAUSE) {
            return 0;
        }
        LOG.warn("{} of the answers did not arrive in time, the last one for this: {}", untold, why);
        var count = untold;
        told = ticker.read();
        untold = 0;
        return count;
    }
}
