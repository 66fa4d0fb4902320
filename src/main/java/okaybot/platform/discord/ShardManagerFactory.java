package okaybot.platform.discord;

import io.micrometer.core.instrument.Timer;
import java.util.EnumSet;
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

/// How JDA is set up: it asks for no privileged intent, keeps no members, and leaves shutting down to us.
final class ShardManagerFactory {
    /// Requests to Discord under way at the same time, and connections kept open for them.
    static final int MAX_CONCURRENT_REQUESTS = 32;
    private static final int IDLE_SECONDS = 60;

    private ShardManagerFactory() {}

    /// Shards that are not logged in yet.
    ///
    /// @param rest runs the requests; its size bounds how many go on at once
    static ShardManager createShardManager(DiscordConfig login, OkHttpClient http, ExecutorService rest,
            EventListener listener) {
        RestAction.setPassContext(false);
        var builder = DefaultShardManagerBuilder.createLight(login.token(), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(login.apiUrl()))
                .setSessionController(new PinnedGatewayController())
                .setHttpClient(http)
                .setRateLimitElastic(rest, false)
                // Otherwise the JDK's common pool, which has one thread on two cores, and may be busy.
                .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), false)
                // A second try is ours to decide: sent twice, a follow-up would stand there twice.
                .setRequestTimeoutRetry(false)
                .setRawEventsEnabled(true)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .addEventListeners(listener);
        login.shards().ifPresent(
                mine -> builder.setShardsTotal(mine.total()).setShards(mine.first(), mine.last()));
        return builder.build(false);
    }

    /// Keeps connections for a while: each new one is a TLS handshake.
    ///
    /// @param sending how long requests take
    static OkHttpClient createHttpClient(Timer sending) {
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    var begun = System.nanoTime();
                    try {
                        return chain.proceed(chain.request());
                    } finally {
                        sending.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
                    }
                })
                .connectionPool(new ConnectionPool(MAX_CONCURRENT_REQUESTS, IDLE_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}
