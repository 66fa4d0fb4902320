package okaybot.platform.discord;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.requests.Route;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.service.AnswerService;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.message.RenderedAnswer;
import okhttp3.OkHttpClient;

/// Discord, served.
public final class DiscordAdapter implements PlatformAdapter {
    static final String PLATFORM = "discord";
    private static final Set<LevelType> WRITABLE = Set.of(LevelType.CHANNEL, LevelType.THREAD);
    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    /// Who no person is: nobody asked for what is posted unasked.
    static final String NOBODY = "0";

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService requests = new ThreadPoolExecutor(ShardManagerFactory.MAX_CONCURRENT_REQUESTS,
            ShardManagerFactory.MAX_CONCURRENT_REQUESTS, 0,
            TimeUnit.SECONDS, waiting, Thread.ofPlatform().daemon().name("discord-rest-", 0).factory());
    private final OkHttpClient http;
    private final DiscordConnection connection;
    private final AnswerWarmUp warmUp;

    /// @param service answers what is asked
    /// @param news hears of servers that come and go
    /// @param registry where it is counted what is done here
    public DiscordAdapter(DiscordConfig login, AnswerService service, MembershipListener news, MeterRegistry registry) {
        var meters = new PlatformMetrics(registry, PLATFORM);
        http = ShardManagerFactory.createHttpClient(meters.stageTimer("send"));
        connection = new DiscordConnection(login, http, requests,
                new DiscordEventListener(service, news, work, meters));
        connection.registerMeters(meters);
        meters.registerQueue("rest", waiting::size);
        warmUp = new AnswerWarmUp(service);
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public CompletableFuture<Void> start() {
        return connection.open(warmUp);
    }

    @Override
    public Optional<String> currentProblem() {
        return connection.trouble();
    }

    @Override
    public void post(Place place, Answer answer) throws DeliveryException {
        var channel = place.levels().isEmpty() ? Optional.<Level>empty() : Optional.of(place.levels().getLast());
        var shard = connection.anyShard();
        if (channel.isEmpty() || !WRITABLE.contains(channel.get().type())) {
            throw new DeliveryException("On Discord I can write to channels and threads only.");
        }
        if (shard.isEmpty()) {
            throw new DeliveryException(DiscordError.PASSING.message());
        }
        try {
            var message = RenderedAnswer.of(answer, NOBODY).pages().getFirst()
                    .withNonce(UUID.randomUUID().toString().substring(0, 25));
            DiscordRestClient.send(shard.get(), Route.Messages.SEND_MESSAGE.compile(channel.get().id()),
                    message.toJson(false),
                    Instant.now().plus(DELIVERY));
        } catch (DiscordRequestException rejected) {
            throw new DeliveryException(rejected.error().message(), rejected);
        }
    }

    @Override
    public void close() {
        work.shutdown();
        try {
            work.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        work.shutdownNow();
        connection.close();
        requests.shutdownNow();
        http.connectionPool().evictAll();
    }
}
