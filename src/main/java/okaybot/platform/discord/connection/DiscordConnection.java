package okaybot.platform.discord.connection;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformMetrics;

/// The connection to Discord's gateway, from the first login to shutdown.
public final class DiscordConnection implements AutoCloseable {
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(5);

    private final ShardGroup shards;
    private final SessionStartTimeout sessionStarts;
    private final ConnectionMonitor monitor = new ConnectionMonitor(GRACE_PERIOD, Ticker.systemTicker());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discord-monitor").factory());
    private final ExecutorService loginExecutor = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("discord-login").factory());
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /// @param shardManager creates the shards, which must also have the given listener
    /// @param sessionStartLimit how long Discord may take to start a session that it has accepted
    public DiscordConnection(Function<EventListener, ShardManager> shardManager,
            Duration sessionStartLimit) {
        sessionStarts = new SessionStartTimeout(sessionStartLimit, Ticker.systemTicker());
        shards = new ShardGroup(shardManager.apply(this::onEvent));
    }

    /// Starts to connect, and returns at once.
    ///
    /// @param prepared completes when sessions can start; only from then on, a missing connection is a problem to report
    /// @return completes when this is closed; fails with a [BotRejectedException] if Discord rejects the bot
    /// permanently
    public CompletableFuture<Void> open(CompletableFuture<?> prepared) {
        var _ = prepared.thenRun(this::watch);
        loginExecutor.execute(() -> {
            try {
                shards.login();
            } catch (InvalidTokenException _) {
                reject(CloseCodeMessages.AUTHENTICATION_FAILED);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                if (!shards.isShutDown()) {
                    stopped.completeExceptionally(e);
                }
            }
        });
        return stopped;
    }

    private void watch() {
        monitor.start();
        var _ = clock.scheduleWithFixedDelay(this::check, 0, 1, TimeUnit.SECONDS);
        var _ = clock.scheduleWithFixedDelay(sessionStarts::check, 1, 1, TimeUnit.SECONDS);
    }

    private void onEvent(GenericEvent event) {
        switch (event) {
            case StatusChangeEvent change -> onStatusChange(change);
            case ShutdownEvent shutdown -> reject(shutdown.getCode());
            case SessionDisconnectEvent closed when closed.getServiceCloseFrame() != null ->
                reject(closed.getServiceCloseFrame().getCloseCode());
            default -> {
            }
        }
    }

    private void onStatusChange(StatusChangeEvent change) {
        sessionStarts.onStatusChange(change);
        if (ShardGroup.isServing(change.getNewStatus())) {
            check();
        }
    }

    /// Ends the bot if reconnecting would not help.
    private void reject(int closeCode) {
        CloseCodeMessages.messageFor(closeCode)
                .ifPresent(message -> stopped.completeExceptionally(new BotRejectedException(message)));
    }

    private void check() {
        monitor.update(problem());
    }

    /// Whether interactions can arrive: all shards have been connected once, and one of them still is. An outage counts once it
    /// is reported.
    public boolean isReady() {
        return monitor.hasBeenConnected() && (monitor.reportedProblem().isEmpty() || shards.connectedCount() > 0);
    }

    /// What is wrong now. Before the first connection, any problem; after it, only problems that last longer than the
    /// grace period.
    public Optional<String> currentProblem() {
        return monitor.reportedProblem().or(() -> monitor.hasBeenConnected() ? Optional.empty() : problem());
    }

    private Optional<String> problem() {
        var loginProblem = shards.loginProblem();
        if (loginProblem.isPresent()) {
            return loginProblem.map(reason -> "Discord cannot be reached, retrying: " + reason);
        }
        var all = shards.size();
        var connected = shards.connectedCount();
        return all == connected
                ? Optional.empty()
                : Optional.of("Discord: %d of %d shards not connected, retrying".formatted(all - connected, all));
    }

    public void registerMetrics(PlatformMetrics metrics) {
        metrics.registerShards("all", shards::size);
        metrics.registerShards("connected", shards::connectedCount);
        metrics.registerPlaces("guild", shards::guildCount);
    }

    /// A shard to send requests with; empty before the first login.
    public Optional<JDA> anyShard() {
        return shards().stream().findFirst();
    }

    /// The shards that have logged in.
    public List<JDA> shards() {
        return shards.all();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            shards.shutdown();
        } finally {
            loginExecutor.shutdownNow();
            stopped.complete(null);
        }
    }
}
