package okaybot.platform.discord.connection;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.ShardInfo;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okaybot.platform.discord.rest.DiscordError;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.jspecify.annotations.Nullable;

/// Starts the sessions of shards, within the limit of session starts.
///
/// It always connects to the gateway address that the REST API returned. After a failed connection, JDA would fall back to
/// Discord's public address and so bypass a proxy.
final class GatewayController extends ConcurrentSessionController {
    private static final Set<JDA.Status> SHUT_DOWN = EnumSet.of(JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN);

    private final SessionStartLimit limit;
    private final Runnable beforeSession;
    private volatile @Nullable String address;
    private volatile @Nullable JDA starting;

    /// @param beforeSession is waited for before each session
    GatewayController(SessionStartLimit limit, Runnable beforeSession) {
        this.limit = limit;
        this.beforeSession = beforeSession;
    }

    @Override
    public ShardedGateway getShardedGateway(JDA shard) {
        shutDownAbandoned();
        starting = shard;
        try {
            var gateway = limit.askForGateway();
            var url = gateway.getString("url");
            address = url;
            return new ShardedGateway(url, gateway.getInt("shards"),
                    Math.max(1, gateway.getObject("session_start_limit").getInt("max_concurrency", 1)));
        } catch (DiscordRequestException e) {
            throw e.error() == DiscordError.UNAUTHORIZED ? new InvalidTokenException() : new IllegalStateException(e);
        }
    }

    /// JDA forgets a shard whose login has failed, but not the threads that it has started.
    private void shutDownAbandoned() {
        var last = starting;
        if (last != null && last.getStatus() == JDA.Status.INITIALIZING) {
            last.shutdownNow();
        }
    }

    @Override
    public String getGateway() {
        var known = address;
        return known == null ? super.getGateway() : known;
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(new LimitedNode(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(new LimitedNode(node));
    }

    /// Starts a session if the limit allows it now; otherwise queues it again for later.
    private final class LimitedNode implements SessionConnectNode {
        private final SessionConnectNode node;

        LimitedNode(SessionConnectNode node) {
            this.node = node;
        }

        @Override
        public boolean isReconnect() {
            return node.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return node.getJDA();
        }

        @Override
        public ShardInfo getShardInfo() {
            return node.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            beforeSession.run();
            var wait = limit.tryStart();
            if (wait.isZero()) {
                node.run(isLast);
            } else {
                CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(this::queueAgain);
            }
        }

        private void queueAgain() {
            if (!SHUT_DOWN.contains(node.getJDA().getStatus())) {
                appendSession(node);
            }
        }

        /// JDA removes a node that is equal to the one it has queued.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LimitedNode limited && node.equals(limited.node);
        }

        @Override
        public int hashCode() {
            return node.hashCode();
        }
    }
}
