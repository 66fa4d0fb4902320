package okaybot.platform.discord.connection;

import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// Configures JDA: without gateway intents, cached members and JDA's shutdown hook.
///
/// @param apiUrl the base of the REST API, with its version
/// @param shards empty to run all shards, as many as Discord recommends
/// @param requestExecutor runs the REST requests; its size limits how many run at once
public record ShardManagerFactory(String token, String apiUrl, Optional<ShardRange> shards, OkHttpClient http,
        ExecutorService requestExecutor) {
    /// The maximum number of concurrent REST requests, and of idle connections.
    public static final int MAX_CONCURRENT_REQUESTS = 32;
    private static final int KEEP_ALIVE_SECONDS = 60;

    /// Creates shards that are not logged in yet.
    ///
    /// @param listeners are called on JDA's reading threads, so they must not block
    public ShardManager create(Collection<? extends EventListener> listeners) {
        RestAction.setPassContext(false);
        var builder = DefaultShardManagerBuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(apiUrl))
                .setSessionController(new PinnedGatewayController())
                .setHttpClient(http)
                .setRateLimitElastic(requestExecutor, false)
                // The default is the JDK's common pool, which has a single thread on two cores and may be busy.
                .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), false)
                // The bot decides itself which requests to retry: a follow-up that is sent twice appears twice.
                .setRequestTimeoutRetry(false)
                .setRawEventsEnabled(true)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .addEventListeners(listeners.toArray());
        shards.ifPresent(range -> builder.setShardsTotal(range.total()).setShards(range.first(), range.last()));
        return builder.build(false);
    }

    /// Creates a client that keeps connections open for a while, because each new one costs a TLS handshake.
    ///
    /// @param duration records how long requests take
    public static OkHttpClient createHttpClient(Timer duration) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    var start = System.nanoTime();
                    try {
                        return chain.proceed(chain.request());
                    } finally {
                        duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                    }
                })
                .connectionPool(new ConnectionPool(MAX_CONCURRENT_REQUESTS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}
