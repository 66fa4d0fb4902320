package okaybot.platform.telegram;

import com.github.benmanes.caffeine.cache.Ticker;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.service.AnswerService;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.FloodWaits;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.QueryResponder;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.BotDescription;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.CommandMenu;
import okaybot.platform.telegram.chat.GroupPoster;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.chat.ObsoleteCommandLists;
import okaybot.platform.telegram.handler.UpdateDispatcher;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.file.InboxInUseException;
import okaybot.platform.telegram.updates.LongPollingReceiver;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.platform.telegram.updates.WebhookReceiver;
import okaybot.resilience.IncidentLog;
import okaybot.settings.Settings;
import okaybot.text.CommandDescriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves Telegram.
final class TelegramAdapter implements PlatformAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);
    private final TelegramConfig config;
    private final AnswerService service;
    private final Settings settings;
    private final Path folder;
    private final TelegramStorage storage;
    private final Optional<HttpServer> http;
    private final TelegramTimeouts timeouts;
    private final IncidentLog incidents = new IncidentLog();
    private final FloodWaits waits;
    /// For the calls at startup, which end when it is closed.
    private final BotApiClient startApi;
    private final BotApiClient api;
    private final GroupTracker groups;
    private final PlatformMetrics metrics;
    private final MessageSender sender;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread starter = Thread.ofVirtual().name("telegram-start").unstarted(this::serve);
    private volatile Optional<UpdateInbox> inbox = Optional.empty();
    private volatile Optional<TelegramSession> session = Optional.empty();

    /// @param folder for small files about the bot
    /// @param storage closed together with this adapter
    /// @param listener called when the bot joins or leaves a group
    /// @param http the started HTTP server that receives the webhook; unused with long polling. Closing the adapter does not
    /// stop it
    TelegramAdapter(TelegramConfig config, AnswerService service, Settings settings, Path folder,
            TelegramStorage storage, MembershipListener listener, Optional<HttpServer> http, MeterRegistry registry,
            TelegramTimeouts timeouts) {
        if (config.webhook().isPresent() && http.isEmpty()) {
            throw new IllegalArgumentException("A webhook needs an HTTP server");
        }
        this.config = config;
        this.service = service;
        this.settings = settings;
        this.folder = folder;
        this.storage = storage;
        this.http = http;
        this.timeouts = timeouts;
        waits = FloodWaits.load(botFile("telegram-waits"), InstantSource.system());
        startApi = new BotApiClient(config.token(), config.apiServer(), timeouts.callTimeout(), waits);
        api = new BotApiClient(config.token(), config.apiServer(), timeouts.callTimeout(), waits);
        groups = new GroupTracker(api, config.botId(), listener);
        metrics = new PlatformMetrics(registry, ChatTarget.PLATFORM);
        sender = new MessageSender(api, storage.sendLimiter(), timeouts, groups, metrics.stageTimer("send"));
    }

    @Override
    public String platform() {
        return ChatTarget.PLATFORM;
    }

    @Override
    public CompletableFuture<Void> start() {
        starter.start();
        return closed;
    }

    private void serve() {
        try {
            startSession();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BotRejectedException | RuntimeException | Error e) {
            closed.completeExceptionally(e);
        } catch (InboxInUseException e) {
            closed.completeExceptionally(new BotRejectedException(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            closed.completeExceptionally(new BotRejectedException("Telegram's updates cannot be saved: " + e));
        }
    }

    private void startSession() throws BotRejectedException, IOException, InterruptedException {
        var opened = storage.openInbox(incidents);
        inbox = Optional.of(opened);
        var registration = new BotRegistration(startApi, incidents, timeouts);
        var username = registration.fetchUsername();
        var menu = new CommandMenu(service, startApi, CommandDescriptions.BUNDLE);
        var obsoleteLists = new ObsoleteCommandLists(startApi, menu, botFile("telegram-commands"),
                timeouts.firstDelay().dividedBy(5));
        var created = createSession(username, opened, obsoleteLists::chatSeen);
        session = Optional.of(created);
        created.start();
        LOG.info("Telegram: ready as @{}", username);
        var parts = new LinkedHashMap<String, BotRegistration.Part>();
        parts.put("list of commands", menu::publish);
        parts.put("description", new BotDescription(service, startApi)::publish);
        parts.put("old lists of commands", obsoleteLists::deleteForAllChats);
        registration.publish(parts);
        obsoleteLists.deleteInLanguages(timeouts.retry());
        obsoleteLists.deleteInSeenChats();
    }

    /// Another bot that uses the folder later has another file.
    private Path botFile(String name) {
        return folder.resolve(name + "-" + config.botKey());
    }

    private TelegramSession createSession(String username, UpdateInbox opened, LongConsumer onNewChat) {
        var dispatcher = new UpdateDispatcher(service, settings, groups, new QueryResponder(api, timeouts), sender,
                username, metrics, onNewChat);
        metrics.registerQueue("updates", opened::inProgress);
        metrics.registerQueue("messages", sender::queued);
        return new TelegramSession(dispatcher, sender, opened, createReceiver(opened));
    }

    private UpdateReceiver createReceiver(UpdateInbox opened) {
        if (config.webhook().isPresent()) {
            return new WebhookReceiver(config.webhook().get(), http.orElseThrow(), startApi, timeouts, opened,
                    incidents);
        }
        var pollApi = BotApiClient.forLongPolling(config.token(), config.apiServer(), timeouts, waits);
        return new LongPollingReceiver(api, pollApi, timeouts, opened, incidents, closed::completeExceptionally,
                Ticker.systemTicker());
    }

    @Override
    public boolean isReady() {
        return session.filter(current -> current.receiver().isReceiving()).isPresent();
    }

    @Override
    public Optional<String> currentProblem() {
        return incidents.summary()
                .or(() -> session.isEmpty() ? Optional.of("Telegram has not answered yet") : Optional.empty());
    }

    @Override
    public void post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var target = ChatTarget.of(place).orElseThrow(() -> new DeliveryException("I can post in groups only.",
                new IllegalArgumentException(place.path())));
        try {
            new GroupPoster(sender).post(target, answer).get();
        } catch (ExecutionException e) {
            throw new DeliveryException("Telegram did not take the message: " + reason(e), e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new DeliveryException("I am about to stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("I am about to stop.", e);
        }
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return ChatTarget.contains(outermost, inner);
    }

    @Override
    public Membership membership(Place outermost) {
        return ChatTarget.of(outermost).map(groups::membership).orElse(Membership.UNKNOWN);
    }

    private static String reason(ExecutionException e) {
        return e.getCause() instanceof BotApiException failure ? failure.reason() : "it could not be sent";
    }

    @Override
    public void close() {
        starter.interrupt();
        // An interrupt does not end a call.
        startApi.close();
        try {
            starter.join();
            if (session.isPresent()) {
                session.get().close(timeouts.drain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sender.close();
            groups.close();
            api.close();
            inbox.ifPresent(TelegramAdapter::close);
            storage.close();
            closed.complete(null);
        }
    }

    private static void close(UpdateInbox opened) {
        try {
            opened.close();
        } catch (IOException e) {
            LOG.warn("Telegram: storage of updates could not be closed: {}", e.toString());
        }
    }
}
