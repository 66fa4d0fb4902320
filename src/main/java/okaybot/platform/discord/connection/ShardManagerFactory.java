package okaybot.platform.discord.connection;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.resilience.IncidentLog;
import okhttp3.OkHttpClient;

/// Configures JDA: without cached messages and members, and without JDA's shutdown hook.
///
/// @param rest where the REST API is
/// @param shards empty to run all shards, as many as Discord recommends
/// @param intents which events Discord sends besides those about guilds and channels
/// @param http for JDA's own requests, which it sends at the login
/// @param client asks for the gateway
/// @param incidents where it is reported that no session may be started
/// @param beforeSession is waited for before each session, after the login
public record ShardManagerFactory(String token, RestConfig rest, Optional<ShardRange> shards,
        Set<GatewayIntent> intents, OkHttpClient http,
        DiscordRestClient client, IncidentLog incidents, Runnable beforeSession) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /// Creates shards that are not logged in yet.
    ///
    /// @param listeners are called on JDA's reading threads, so they must not block
    public ShardManager create(Collection<? extends EventListener> listeners) {
        RestAction.setPassContext(false);
        var builder = DefaultShardManagerBuilder.createLight(token, intents)
                .setRestConfig(rest)
                .setSessionController(new GatewayController(new SessionStartLimit(client, incidents), beforeSession))
                .setHttpClient(http)
                // JDA limits the reading only.
                .setWebsocketFactory(new WebSocketFactory().setConnectionTimeout((int) CONNECT_TIMEOUT.toMillis()))
                // The default is the JDK's common pool, which has a single thread on two cores and may be busy.
                .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), false)
                // The login is repeated as a whole.
                .setRequestTimeoutRetry(false)
                .setRawEventsEnabled(true)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .addEventListeners(listeners.toArray());
        shards.ifPresent(range -> builder.setShardsTotal(range.total()).setShards(range.first(), range.last()));
        return builder.build(false);
    }
}
