package okaybot.platform.discord;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.service.AnswerService;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.connection.DiscordConnection;
import okaybot.platform.discord.connection.ShardManagerFactory;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildTracker;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.interaction.AnswerWarmUp;
import okaybot.platform.discord.interaction.AutocompleteChoices;
import okaybot.platform.discord.interaction.CommandRegistrar;
import okaybot.platform.discord.interaction.InteractionHandler;
import okaybot.platform.discord.interaction.InteractionListener;
import okaybot.platform.discord.message.AnswerRenderer;
import okhttp3.OkHttpClient;

/// Serves Discord: wires the parts and closes them.
public final class DiscordAdapter implements PlatformAdapter {
    /// How long to wait at shutdown for answers in progress.
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(8);

    private final ExecutorService interactionExecutor = Executors.newVirtualThreadPerTaskExecutor();
    private final ThreadPoolExecutor requestExecutor = new ThreadPoolExecutor(
            ShardManagerFactory.MAX_CONCURRENT_REQUESTS, ShardManagerFactory.MAX_CONCURRENT_REQUESTS, 0,
            TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("discord-rest-", 0).factory());
    private final OkHttpClient http;
    private final GuildTracker guildTracker;
    private final CommandRegistrar commandRegistrar;
    private final DiscordConnection connection;
    private final AnswerWarmUp warmUp;
    private final ChannelPoster poster;
    private final GuildChannelLookup guildChannels;

    /// @param memberships called when a guild adds or removes the bot
    public DiscordAdapter(DiscordConfig config, AnswerService service, MembershipListener memberships,
            MeterRegistry registry) {
        var metrics = new PlatformMetrics(registry, DiscordPlace.PLATFORM);
        var choices = new AutocompleteChoices();
        var renderer = new AnswerRenderer();
        var spoilerChannels = new SpoilerChannelTracker();
        var interactions = new InteractionListener(
                new InteractionHandler(service, renderer, spoilerChannels, choices, metrics),
                interactionExecutor, metrics);
        warmUp = new AnswerWarmUp(service, renderer, choices);
        guildTracker = new GuildTracker(memberships);
        commandRegistrar = new CommandRegistrar(service.commands());
        http = ShardManagerFactory.createHttpClient(metrics.stageTimer("send"));
        var shards = new ShardManagerFactory(config.token(), config.apiUrl(), config.shards(), http, requestExecutor);
        connection = new DiscordConnection(monitor -> shards.create(
                List.of(interactions, spoilerChannels, guildTracker, commandRegistrar, monitor)));
        poster = new ChannelPoster(connection::anyShard, renderer);
        guildChannels = new GuildChannelLookup(connection::anyShard);
        connection.registerMetrics(metrics);
        metrics.registerQueue("rest", () -> requestExecutor.getQueue().size());
    }

    @Override
    public String platform() {
        return DiscordPlace.PLATFORM;
    }

    @Override
    public CompletableFuture<Void> start() {
        return connection.open(warmUp);
    }

    @Override
    public Optional<String> currentProblem() {
        return connection.currentProblem();
    }

    @Override
    public void post(Place place, Answer answer) throws DeliveryException {
        poster.post(place, answer);
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return guildChannels.contains(outermost, inner);
    }

    @Override
    public void close() {
        interactionExecutor.shutdown();
        try {
            interactionExecutor.awaitTermination(DRAIN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        interactionExecutor.shutdownNow();
        connection.close();
        commandRegistrar.close();
        guildTracker.close();
        requestExecutor.shutdownNow();
        http.connectionPool().evictAll();
    }
}
