package okaybot.platform.discord;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.RestConfig;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.PlannedEvent;
import okaybot.answer.PlatformContext;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.chat.MessageHandler;
import okaybot.platform.discord.chat.MessageListener;
import okaybot.platform.discord.connection.DiscordConnection;
import okaybot.platform.discord.connection.ShardManagerFactory;
import okaybot.platform.discord.cover.CoverCommand;
import okaybot.platform.discord.event.EventDispatcher;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelLookup;
import okaybot.platform.discord.guild.GuildLocales;
import okaybot.platform.discord.guild.GuildTracker;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.interaction.AnswerWarmUp;
import okaybot.platform.discord.interaction.AutocompleteChoices;
import okaybot.platform.discord.interaction.CommandRegistrar;
import okaybot.platform.discord.interaction.InteractionHandler;
import okaybot.platform.discord.interaction.InteractionListener;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.platform.discord.interaction.WhoIsThisCommand;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.discord.post.ChannelPoster;
import okaybot.platform.discord.post.EventCalendar;
import okaybot.platform.discord.post.PostingCheck;
import okaybot.platform.discord.post.ThreadOpener;
import okaybot.platform.discord.rest.DiscordHttpClient;
import okaybot.platform.discord.rest.DiscordRestClient;
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
    private static final Duration NONCE_WINDOW = Duration.ofMinutes(2);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(8);

    private final ExecutorService eventExecutor = Executors.newVirtualThreadPerTaskExecutor();
    private final IncidentLog incidents = new IncidentLog();
    private final RestOutage outage = new RestOutage(incidents, Ticker.systemTicker());
    private final SpoilerChannelTracker spoilerChannels = new SpoilerChannelTracker();
    private final RequestLimits requestLimits;
    private final DiscordHttpClient http;
    private final GuildTracker guildTracker;
    private final CommandRegistrar commandRegistrar;
    private final DiscordConnection connection;
    private final AnswerWarmUp warmUp;
    private final ChannelPoster poster;
    private final ThreadOpener threads;
    private final EventCalendar calendar;
    private final DiscordRestClient client;
    private final GuildChannelLookup guildChannels;
    private final GuildLocales guildLocales;
    private final MembershipListener memberships;

    /// @param settings which places let messages be covered
    /// @param memberships called when a guild adds or removes the bot
    public DiscordAdapter(DiscordConfig config, AnswerService service, Settings settings,
            MembershipListener memberships,
            MeterRegistry registry) {
        this(config, service, settings, memberships, registry, DiscordLimits.DEFAULT);
    }

    DiscordAdapter(DiscordConfig config, AnswerService service, Settings settings, MembershipListener memberships,
            MeterRegistry registry, DiscordLimits limits) {
        this.memberships = memberships;
        var metrics = new PlatformMetrics(registry, DiscordPlace.PLATFORM);
        var choices = new AutocompleteChoices();
        var mentions = new CommandMentions();
        var renderer = new AnswerRenderer(mentions);
        requestLimits = new RequestLimits(
                new InvalidRequestBreaker(limits.invalidRequests(), INVALID_REQUEST_WINDOW, Ticker.systemTicker()),
                incidents);
        http = new DiscordHttpClient(metrics.stageTimer("send"), requestLimits);
        var rest = new RestConfig().setBaseUrl(config.apiUrl());
        client = new DiscordRestClient(http, outage, rest, config.token());
        guildChannels = new GuildChannelLookup(client);
        guildLocales = new GuildLocales(client);
        var places = new PlaceResolver(guildChannels);
        var dispatcher = new EventDispatcher(memberships, eventExecutor, metrics);
        var messageCommands = new MessageCommands(
                List.of(new WhoIsThisCommand(service, renderer, places, spoilerChannels),
                        new CoverCommand(settings, places, client, limits.coverStep(), mentions)));
        var interactions = new InteractionListener(
                new InteractionHandler(service, renderer, places, spoilerChannels, choices, messageCommands, client,
                        metrics),
                dispatcher);
        var messages = new MessageListener(
                new MessageHandler(service, renderer, places, spoilerChannels, client, metrics),
                dispatcher, config.hearsMentions());
        warmUp = new AnswerWarmUp(service, renderer, choices);
        guildTracker = new GuildTracker(memberships);
        commandRegistrar = new CommandRegistrar(service, messageCommands, client, incidents, registered -> {
            mentions.onRegistered(registered);
            renderer.clear();
        });
        var shards = new ShardManagerFactory(config.token(), rest, config.shards(),
                MessageListener.intents(config.hearsMentions()), http.client(), client, incidents);
        connection = new DiscordConnection(monitor -> shards.create(
                List.of(interactions, messages, spoilerChannels, guildTracker, commandRegistrar, monitor)),
                limits.sessionStart());
        poster = new ChannelPoster(client, renderer, limits.post());
        threads = new ThreadOpener(client);
        calendar = new EventCalendar(client);
        connection.registerMetrics(metrics);
        metrics.registerQueue("rest", http::activeRequestCount);
        metrics.registerRefusals(requestLimits::invalidRequestCount);
    }

    @Override
    public String platform() {
        return DiscordPlace.PLATFORM;
    }

    @Override
    public CompletableFuture<Void> start() {
        return connection.open(warmUp);
    }

    /// Starts without preparing answers, for tests that ask for few.
    CompletableFuture<Void> startCold() {
        return connection.open(() -> {});
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
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var posted = poster.post(place, answer, requestId);
        memberships.onActive(place.outermost());
        return Optional.of(posted).filter(DiscordPlace::isId);
    }

    @Override
    public Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        var posted = poster.announce(place, answer, requestId, roleId);
        memberships.onActive(place.outermost());
        return Optional.of(posted).filter(DiscordPlace::isId);
    }

    /// Discord compares nonces for "the past few minutes" (Create Message).
    @Override
    public Duration repeatWindow(Place place) {
        return NONCE_WINDOW;
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        poster.replace(place, postId, answer);
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        poster.tell(Viewer.localId(viewer), answer);
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return connection.anyShard().filter(jda -> guildChannels.contains(jda, outermost, inner)).isPresent();
    }

    @Override
    public Place withLevels(Place inner) {
        return connection.anyShard().map(jda -> new PlaceResolver(guildChannels).withLevels(jda, inner))
                .orElseGet(() -> PlaceResolver.unresolved(inner));
    }

    @Override
    public PlatformContext context(Place place) {
        return new PlatformContext(spoilerChannels.contains(place), List.of(),
                connection.anyShard().flatMap(jda -> guildLocales.find(jda, place)));
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return check().flatMap(check -> check.postingProblem(place, locale));
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.threadProblem(channel, locale));
    }

    @Override
    public Optional<String> eventProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.eventProblem(channel, locale));
    }

    private Optional<PostingCheck> check() {
        return connection.anyShard().map(jda -> new PostingCheck(client, jda.getSelfUser().getId()));
    }

    @Override
    public Optional<Place> openThread(Place channel, String name) throws DeliveryException {
        return threads.open(channel, name);
    }

    @Override
    public Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        return calendar.create(channel, event);
    }

    @Override
    public void cancelEvent(Place channel, String eventId) throws DeliveryException {
        calendar.cancel(channel, eventId);
    }

    @Override
    public Optional<String> name(Place inner) {
        return connection.anyShard().flatMap(jda -> GuildChannelLookup.name(jda, inner));
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return connection.anyShard().flatMap(jda -> GuildChannelLookup.findNamed(jda, outermost, name));
    }

    @Override
    public Membership membership(Place outermost) {
        return GuildTracker.membership(connection.shards(), outermost);
    }

    @Override
    public void close() {
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
