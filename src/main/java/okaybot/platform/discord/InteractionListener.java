package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler.NOPHandler;
import okaybot.answer.service.AnswerService;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes interactions from JDA's reading thread, and answers each on a thread of its own.
final class InteractionListener {
    static final String EVENT = "INTERACTION_CREATE";
    private static final Logger LOG = LoggerFactory.getLogger(InteractionListener.class);
    private final AnswerService service;
    private final InteractionRequestMapper places;
    private final Executor work;
    private final PlatformMetrics meters;
    private final Timer whole;
    private final LostReplyLog late = new LostReplyLog(Ticker.systemTicker());

    /// @param work takes no more tasks once the bot closes
    InteractionListener(AnswerService service, InteractionRequestMapper places, Executor work, PlatformMetrics meters) {
        this.meters = meters;
        this.whole = meters.stageTimer("whole");
        this.service = service;
        this.places = places;
        this.work = work;
    }

    /// Takes them out of the hands of JDA, whose own interactions are made from its cache, see [InteractionPayload].
    static void takeFrom(JDA shard) {
        if (shard instanceof JDAImpl jda) {
            jda.getClient().getHandlers().put(EVENT, new NOPHandler(jda));
        }
    }

    private InteractionHandler turn(InteractionPayload interaction) {
        return new InteractionHandler(service, places, late, meters, interaction);
    }

    void dispatch(JDA shard, DataObject told) {
        var interaction = new InteractionPayload(shard, told, Instant.now());
        try {
            work.execute(() -> RequestId.runInNewRequest(() -> whole.record(turn(interaction)::handle)));
        } catch (RejectedExecutionException _) {
            LOG.debug("An interaction came while the bot closes");
        }
    }
}
