package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.RestConfig;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.Messenger;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.AnswerPreparation;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.chat.DiscordMessageHandler;
import okaybot.platform.discord.chat.MessageListener;
import okaybot.platform.discord.connection.DiscordConnection;
import okaybot.platform.discord.connection.ShardManagerFactory;
import okaybot.platform.discord.cover.CoverCommand;
import okaybot.platform.discord.event.EventDispatcher;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelLookup;
import okaybot.platform.discord.guild.GuildTracker;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.interaction.AnswerWarmUp;
import okaybot.platform.discord.interaction.AutocompleteChoices;
import okaybot.platform.discord.interaction.InteractionHandler;
import okaybot.platform.discord.interaction.InteractionListener;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.platform.discord.interaction.WhoIsThisCommand;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.discord.post.ChannelPoster;
import okaybot.platform.discord.registration.CommandRegistrar;
import okaybot.platform.discord.rest.DiscordHttpClient;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.platform.discord.rest.LoginInterceptor;
import okaybot.platform.discord.rest.RequestLimits;
import okaybot.platform.discord.rest.RestOutage;
import okaybot.resilience.IncidentLog;
import okaybot.resilience.InvalidRequestBreaker;
import okaybot.settings.Settings;

/// Serves Discord: wires the parts and closes them.
public final class DiscordAdapter implements PlatformAdapter {
    /// Discord blocks an address that sends 10,000 invalid requests in this time (Discord, Rate Limits, Invalid Request Limit).
    private static final Duration INVALID_REQUEST_WINDOW = Duration.ofMinutes(10);
    /// How long to wait at shutdown for answers in progress.
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(8);

    private final ExecutorService eventExecutor = Executors.newVirtualThreadPerTaskExecutor();
    private final IncidentLog incidents = new IncidentLog();
    private final RestOutage outage = new RestOutage(incidents, Ticker.systemTicker());
    private final RequestLimits requestLimits;
    private final DiscordHttpClient http;
    private final GuildTracker guildTracker;
    private final CommandRegistrar commandRegistrar;
    private final DiscordConnection connection;
    private final AnswerWarmUp warmUp;
    private final AnswerPreparation preparation;
    /// Completes when sessions can start.
    private final CompletableFuture<Void> prepared = new CompletableFuture<>();
    private final DiscordMessenger messenger;

    /// @param settings which places let messages be covered
    /// @param memberships called when a guild adds or removes the bot
    public DiscordAdapter(DiscordConfig config, AnswerService service, Settings settings,
            MembershipListener memberships,
            MeterRegistry registry) {
        this(config, service, settings, memberships, registry, DiscordLimits.DEFAULT);
    }

    DiscordAdapter(DiscordConfig config, AnswerService service, Settings settings, MembershipListener memberships,
            MeterRegistry registry, DiscordLimits limits) {
        var metrics = new PlatformMetrics(registry, DiscordPlace.PLATFORM);
        var spoilerChannels = new SpoilerChannelTracker();
        var choices = new AutocompleteChoices();
        var mentions = new CommandMentions();
        var renderer = new AnswerRenderer(mentions);
        requestLimits = new RequestLimits(
                new InvalidRequestBreaker(limits.invalidRequests(), INVALID_REQUEST_WINDOW, Ticker.systemTicker()),
                incidents);
        http = new DiscordHttpClient(config.apiUrl(), metrics.stageTimer("send"), requestLimits);
        var rest = new RestConfig().setBaseUrl(config.apiUrl());
        var client = new DiscordRestClient(http, outage, rest, config.token());
        var places = new PlaceResolver(new GuildChannelLookup(client));
        var dispatcher = new EventDispatcher(memberships, eventExecutor, metrics);
        var messageCommands = new MessageCommands(
                List.of(new WhoIsThisCommand(service, renderer, places, spoilerChannels),
                        new CoverCommand(settings, places, client, limits.coverStep(), mentions)));
        var interactions = new InteractionListener(
                new InteractionHandler(service, renderer, places, spoilerChannels, choices, messageCommands, client,
                        metrics, limits.defer()),
                dispatcher);
        var messages = new MessageListener(
                new DiscordMessageHandler(service, renderer, places, spoilerChannels, client, metrics),
                dispatcher, config.hearsMentions());
        warmUp = new AnswerWarmUp(service, renderer, choices);
        preparation = new AnswerPreparation(service, answer -> renderer.render(answer).pages().forEach(_ -> {}));
        guildTracker = new GuildTracker(memberships);
        commandRegistrar = new CommandRegistrar(service, messageCommands, client, incidents, registered -> {
            mentions.onRegistered(registered);
            renderer.clear();
        });
        var shards = new ShardManagerFactory(config.token(), rest, config.shards(),
                MessageListener.intents(config.hearsMentions()), LoginInterceptor.newClient(http), client, incidents,
                prepared::join);
        connection = new DiscordConnection(monitor -> shards.create(
                List.of(interactions, messages, spoilerChannels, guildTracker, commandRegistrar, monitor)),
                limits.sessionStart());
        messenger = new DiscordMessenger(client, new ChannelPoster(client, renderer, limits.post()), connection, places,
                spoilerChannels, memberships);
        connection.registerMetrics(metrics);
        metrics.registerQueue("rest", http::activeRequestCount);
        metrics.registerRefusals(requestLimits::invalidRequestCount);
    }

    @Override
    public String platform() {
        return DiscordPlace.PLATFORM;
    }

    @Override
    public Messenger messenger() {
        return messenger;
    }

    @Override
    public CompletableFuture<Void> start() {
        return start(warmUp);
    }

    /// @param beforeSession what to prepare while the bot logs in, before the first interaction can arrive
    CompletableFuture<Void> start(Runnable beforeSession) {
        var _ = Thread.ofVirtual().name("discord-warm-up").start(() -> {
            try {
                beforeSession.run();
            } finally {
                prepared.complete(null);
            }
        });
        return connection.open(prepared);
    }

    @Override
    public void prepareAnswers() {
        preparation.run();
    }

    @Override
    public void onContentChanged() {
        commandRegistrar.register();
    }

    @Override
    public boolean isReady() {
        return !outage.isReported() && connection.isReady();
    }

    @Override
    public Optional<String> currentProblem() {
        requestLimits.updateIncidents();
        var _ = outage.isReported();
        return Stream.of(incidents.summary(), connection.currentProblem()).flatMap(Optional::stream)
                .reduce((one, other) -> one + "; " + other);
    }

    @Override
    public Membership membership(Place outermost) {
        return guildTracker.membership(connection.shards(), outermost);
    }

    @Override
    public void close() {
        prepared.complete(null);
        eventExecutor.shutdown();
        try {
            eventExecutor.awaitTermination(DRAIN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        eventExecutor.shutdownNow();
        connection.close();
        commandRegistrar.close();
        guildTracker.close();
        http.close();
    }
}
