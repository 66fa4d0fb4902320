package okaybot.platform.discord.connection;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import okaybot.platform.discord.jda.GatewaySession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends sessions that Discord accepts but never starts: it takes IDENTIFY or RESUME and sends no READY or RESUMED. JDA would wait
/// for it without limit.
final class SessionStartTimeout {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStartTimeout.class);

    private final Duration limit;
    private final Ticker ticker;
    private final Map<JDA, Long> waitingSince = new ConcurrentHashMap<>();

    SessionStartTimeout(Duration limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
    }

    void onStatusChange(StatusChangeEvent change) {
        switch (change.getNewStatus()) {
            // The connection is open.
            case IDENTIFYING_SESSION -> waitingSince.put(change.getJDA(), ticker.read());
            case AWAITING_LOGIN_CONFIRMATION -> {
            }
            default -> waitingSince.remove(change.getJDA());
        }
    }

    /// Restarts the sessions that have waited too long.
    void check() {
        waitingSince.forEach((shard, since) -> {
            if (ticker.read() - since >= limit.toNanos() && waitingSince.remove(shard, since)) {
                LOG.warn("Discord: shard {} got no READY or RESUMED within {} s, starting a new session",
                        shard.getShardInfo().getShardString(), limit.toSeconds());
                GatewaySession.restart(shard);
            }
        });
    }
}
