package okaybot.platform.discord.event;

import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okaybot.log.RequestId;
import okaybot.place.MembershipListener;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.guild.DiscordPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what the bot does about an event on a thread of its own, since JDA's reading threads must not block.
public final class EventDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);
    private final MembershipListener memberships;
    private final Executor executor;
    private final Timer duration;

    /// @param memberships called for each event of a guild that the bot is in
    /// @param executor rejects tasks once the bot shuts down
    public EventDispatcher(MembershipListener memberships, Executor executor, PlatformMetrics metrics) {
        this.memberships = memberships;
        this.executor = executor;
        this.duration = metrics.stageTimer("whole");
    }

    /// Returns at once.
    ///
    /// @param guildId where it happened; empty outside the guilds that the bot is in
    /// @return false if the bot shuts down, so that nothing is done about it
    public boolean dispatch(Optional<String> guildId, Runnable handling) {
        try {
            executor.execute(() -> RequestId.runInNewRequest(() -> {
                duration.record(handling);
                guildId.map(DiscordPlace::ofGuild).ifPresent(memberships::onActive);
            }));
            return true;
        } catch (RejectedExecutionException _) {
            LOG.debug("Discord: event received during shutdown, dropped");
            return false;
        }
    }
}
