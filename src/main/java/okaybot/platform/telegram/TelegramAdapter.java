package okaybot.platform.telegram;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupPoster;
import okaybot.platform.telegram.chat.PostingCheck;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.chat.TopicOpener;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.file.InboxInUseException;
import okaybot.resilience.OutageBreaker;
import okaybot.resilience.SlidingWindowLimiter;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves Telegram.
final class TelegramAdapter implements PlatformAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);
    /// How long nothing is posted after Telegram could not be reached.
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(15);
    /// Many posts may be due at the same time. So they leave half of Telegram's limit of 30 messages a second to the answers.
    private static final Duration SPACE_BETWEEN_POSTS = Duration.ofMillis(66);

    private final TelegramConfig config;
    private final AnswerService service;
    private final Settings settings;
    private final TelegramStorage storage;
    private final Optional<HttpServer> http;
    private final TelegramConnection connection;
    private final TelegramStartup startup;
    private final TopicOpener topics;
    private final OutageBreaker breaker = new OutageBreaker(OUTAGE_PAUSE);
    private final SlidingWindowLimiter pace = new SlidingWindowLimiter(1, SPACE_BETWEEN_POSTS);
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread starter = Thread.ofVirtual().name("telegram-start").unstarted(this::serve);
    private final ExecutorService publisher = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("telegram-publish").factory());
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
        this.storage = storage;
        this.http = http;
        // Another bot that uses the folder later has other files.
        connection = TelegramConnection.open(config, timeouts, folder.resolve("telegram-waits-" + config.botKey()),
                storage.sendLimiter(), listener, registry);
        topics = new TopicOpener(connection.sender(), connection.groups());
        startup = new TelegramStartup(connection, service, folder.resolve("telegram-commands-" + config.botKey()));
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
        var opened = storage.openInbox(connection.incidents());
        inbox = Optional.of(opened);
        var bot = startup.fetchProfile();
        var receiver = connection.createReceiver(opened, http, closed::completeExceptionally);
        var created = startup.createSession(bot, settings, opened, receiver);
        session = Optional.of(created);
        created.start();
        LOG.info("Telegram: ready as @{}", bot.username().orElse(""));
        startup.publish();
    }

    /// Before the start is complete there is nothing to publish again.
    @Override
    public void onContentChanged() {
        if (session.isPresent() && !publisher.isShutdown()) {
            publisher.execute(this::publishDescription);
        }
    }

    private void publishDescription() {
        try {
            startup.publishDescription();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isReady() {
        return session.filter(current -> current.receiver().isReceiving()).isPresent();
    }

    @Override
    public Optional<String> currentProblem() {
        return connection.incidents().summary()
                .or(() -> session.isEmpty() ? Optional.of("Telegram has not answered yet") : Optional.empty());
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var target = target(place, answer);
        return await(() -> poster().post(target, answer), answer.locale()).map(String::valueOf);
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        var target = target(place, answer);
        var _ = await(() -> poster().replace(target, Integer.parseInt(postId), answer), answer.locale());
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        var chat = ChatTarget.ofUser(Viewer.localId(viewer)).orElseThrow(
                () -> new DeliveryException(TelegramMessages.in(answer.locale()).notSent(), true, null));
        var _ = await(() -> poster().tell(chat, answer), answer.locale());
    }

    @Override
    public Optional<Place> openThread(Place channel, String name) throws DeliveryException {
        var group = ChatTarget.of(channel);
        return group.isEmpty()
                ? Optional.empty()
                : await(() -> topics.open(group.get(), name), Locale.ENGLISH).map(ChatTarget::place);
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return check().flatMap(check -> check.postingProblem(place, locale));
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.topicProblem(channel, locale));
    }

    private Optional<PostingCheck> check() {
        return config.botId().map(id -> new PostingCheck(connection.api(), id));
    }

    private GroupPoster poster() {
        return new GroupPoster(connection.sender(), connection.timeouts().postWithin(), service::isPersonal,
                connection::isReachable);
    }

    private static ChatTarget target(Place place, Answer answer) throws DeliveryException {
        return ChatTarget.of(place).orElseThrow(() -> new DeliveryException(
                TelegramMessages.in(answer.locale()).groupsOnly(), true, new IllegalArgumentException(place.path())));
    }

    /// Begins when it is its turn, and waits for the end.
    private <T> T await(Supplier<CompletableFuture<T>> sending, Locale locale) throws DeliveryException {
        if (!breaker.permits()) {
            throw new DeliveryException(TelegramMessages.in(locale).refused(TelegramMessages.in(locale).notSent()));
        }
        var isOutage = false;
        try {
            pace.await();
            return sending.get().get();
        } catch (ExecutionException e) {
            isOutage = e.getCause() instanceof BotApiException failure && failure.type().isOutage();
            throw failure(e, locale);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new DeliveryException(TelegramMessages.in(locale).stopping(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException(TelegramMessages.in(locale).stopping(), e);
        } finally {
            breaker.record(isOutage);
        }
    }

    private static DeliveryException failure(ExecutionException failure, Locale locale) {
        var messages = TelegramMessages.in(locale);
        return switch (failure.getCause()) {
            case CancellationException _ -> new DeliveryException(messages.stopping(), failure);
            case BotApiException refusal ->
                new DeliveryException(messages.refused(refusal.reason()), refusal.type().isFinal(), failure);
            case null, default -> new DeliveryException(messages.refused(messages.notSent()), failure);
        };
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return ChatTarget.contains(outermost, inner);
    }

    /// The title of a group. Topics have none, since settings are imported by it.
    @Override
    public Optional<String> name(Place place) {
        return ChatTarget.of(place).filter(target -> !target.isPrivate() && target.threadId().isEmpty())
                .flatMap(connection.groups()::title);
    }

    @Override
    public Membership membership(Place outermost) {
        return ChatTarget.of(outermost).map(connection.groups()::membership).orElse(Membership.UNKNOWN);
    }

    @Override
    public void close() {
        starter.interrupt();
        publisher.shutdownNow();
        // An interrupt does not end a call.
        connection.startApi().close();
        try {
            starter.join();
            if (session.isPresent()) {
                session.get().close(connection.timeouts().drain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connection.close();
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
