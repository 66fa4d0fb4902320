package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import okaybot.answer.AnswerService;
import okaybot.log.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a shard's interactions from JDA's reading thread, and answers each on a thread of its own.
final class Interactions extends SocketHandler {
    private static final String EVENT = "INTERACTION_CREATE";
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);
    private final AnswerService service;
    private final Executor work;
    private final Late late = new Late(Ticker.systemTicker());

    private Interactions(JDAImpl shard, AnswerService service, Executor work) {
        super(shard);
        this.service = service;
        this.work = work;
    }

    /// Takes the place of JDA's own handler, whose interactions are made from the cache, see [Interaction].
    ///
    /// @param work takes no more tasks once the bot closes
    static void of(JDA shard, AnswerService service, Executor work) {
        if (shard instanceof JDAImpl jda) {
            jda.getClient().getHandlers().put(EVENT, new Interactions(jda, service, work));
        }
    }

    @Override
    protected @Nullable Long handleInternally(DataObject told) {
        var interaction = new Interaction(api, told, Instant.now());
        try {
            work.execute(() -> RequestId.begin(new Turn(service, late, interaction)::take));
        } catch (RejectedExecutionException _) {
            LOG.debug("An interaction came while the bot closes");
        }
        return null;
    }
}
