package okaybot.platform.telegram;

import com.github.benmanes.caffeine.cache.Ticker;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import okaybot.answer.Answer;
import okaybot.answer.DeliveryException;
import okaybot.answer.service.AnswerService;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.api.MessageSender;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.api.Trouble;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.CommandMenu;
import okaybot.platform.telegram.chat.GroupPoster;
import okaybot.platform.telegram.chat.GroupTracker;
import okaybot.platform.telegram.handler.UpdateDispatcher;
import okaybot.platform.telegram.updates.LongPollingReceiver;
import okaybot.platform.telegram.updates.UpdateProcessor;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.platform.telegram.updates.WebhookReceiver;
import okaybot.settings.Settings;
import okaybot.text.CommandDescriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Okaybot on Telegram.
public final class TelegramAdapter implements PlatformAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);
    private final TelegramConfig config;
    private final AnswerService service;
    private final Settings settings;
    private final Path inbox;
    private final Optional<HttpServer> http;
    private final TelegramTimeouts timing;
    private final Trouble trouble = new Trouble();
    private final BotApiClient api;
    private final GroupTracker groups;
    private final PlatformMetrics meters;
    private final MessageSender outbox;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread starter = Thread.ofVirtual().name("telegram-start").unstarted(this::serve);
    private volatile Optional<TelegramSession> serving = Optional.empty();

    /// An adapter that begins with [#start].
    ///
    /// @param inbox the file where updates are kept until they are answered; each instance of the bot needs its own
    /// @param http the bot's HTTP server, started, where a webhook arrives; it stays when the adapter is closed. Without a
    /// webhook it is not used
    /// @param registry where it is counted what is done here
    public TelegramAdapter(TelegramConfig config, AnswerService service, Settings settings, Path inbox,
            MembershipListener news,
            Optional<HttpServer> http, MeterRegistry registry) {
        this(config, service, settings, inbox, news, http, registry, SendLimits.TELEGRAM, TelegramTimeouts.DEFAULT);
    }

    TelegramAdapter(TelegramConfig config, AnswerService service, Settings settings, Path inbox,
            MembershipListener news,
            Optional<HttpServer> http, MeterRegistry registry, SendLimits limits, TelegramTimeouts timing) {
        if (config.webhook().isPresent() && http.isEmpty()) {
            throw new IllegalArgumentException("A webhook needs an HTTP server to arrive at");
        }
        this.config = config;
        this.service = service;
        this.settings = settings;
        this.inbox = inbox;
        this.http = http;
        this.timing = timing;
        api = new BotApiClient(config.token(), config.apiServer(), timing.callTimeout());
        groups = new GroupTracker(api, Ticker.systemTicker(), news);
        meters = new PlatformMetrics(registry, ChatTarget.PLATFORM);
        outbox = new MessageSender(api, limits, timing, Ticker.systemTicker(), groups, meters.stageTimer("send"));
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
            var introduction = new BotRegistration(api, trouble, timing);
            var username = introduction.fetchUsername();
            var begun = begin(username);
            serving = Optional.of(begun);
            begun.start();
            LOG.info("Telegram is ready, as @{}", username);
            introduction.registerCommands(new CommandMenu(service, api, CommandDescriptions.BUNDLE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BotRejectedException e) {
            closed.completeExceptionally(e);
        } catch (IOException e) {
            closed.completeExceptionally(
                    new BotRejectedException("Telegram's updates cannot be kept in " + inbox + ": " + e));
        }
    }

    private TelegramSession begin(String username) throws IOException {
        var updates = new UpdateDispatcher(service, settings, groups, api, outbox, username, meters);
        var intake = new UpdateProcessor(inbox, trouble, raw -> updates.dispatch(raw.json()));
        meters.registerQueue("updates", intake::inProgress);
        meters.registerQueue("messages", outbox::queued);
        return new TelegramSession(updates, outbox, intake, source(intake));
    }

    private UpdateReceiver source(UpdateProcessor intake) {
        return config.webhook().isPresent()
                ? new WebhookReceiver(config.webhook().get(), http.orElseThrow(), api, timing, intake, trouble)
                : new LongPollingReceiver(config.token(), config.apiServer(), api, timing, intake, trouble,
                        closed::completeExceptionally, Ticker.systemTicker());
    }

    @Override
    public Optional<String> currentProblem() {
        return trouble.now()
                .or(() -> serving.isEmpty() ? Optional.of("Telegram has not answered yet") : Optional.empty());
    }

    @Override
    public void post(Place place, Answer answer) throws DeliveryException {
        var spot = ChatTarget.of(place).orElseThrow(() -> new DeliveryException("I can post in groups only.",
                new IllegalArgumentException(place.path())));
        try {
            new GroupPoster(outbox).post(spot, answer).get();
        } catch (ExecutionException e) {
            throw new DeliveryException("Telegram did not take the message: " + reason(e), e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new DeliveryException("I am about to stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("I am about to stop.", e);
        }
    }

    private static String reason(ExecutionException e) {
        return e.getCause() instanceof BotApiException failure ? failure.reason() : "it could not be sent";
    }

    @Override
    public void close() {
        starter.interrupt();
        if (serving.isEmpty()) {
            api.close();
        }
        try {
            starter.join();
            if (serving.isPresent()) {
                serving.get().close(timing.drain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outbox.close();
            api.close();
            closed.complete(null);
        }
    }
}
