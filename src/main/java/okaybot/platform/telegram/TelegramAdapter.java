package okaybot.platform.telegram;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.Messenger;
import okaybot.place.Membership;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.AnswerPreparation;
import okaybot.platform.BotRejectedException;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.inbox.file.InboxInUseException;
import okaybot.platform.telegram.message.Renderer;
import okaybot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves Telegram.
final class TelegramAdapter implements PlatformAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramAdapter.class);

    private final AnswerService service;
    private final Settings settings;
    private final TelegramStorage storage;
    private final Optional<HttpServer> http;
    private final TelegramConnection connection;
    private final TelegramStartup startup;
    private final TelegramMessenger messenger;
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
        this.service = service;
        this.settings = settings;
        this.storage = storage;
        this.http = http;
        // Another bot that uses the folder later has other files.
        connection = TelegramConnection.open(config, timeouts, folder.resolve("telegram-waits-" + config.botKey()),
                storage.sendLimiter(), listener, registry);
        messenger = new TelegramMessenger(connection, service::isPersonal);
        startup = new TelegramStartup(connection, service, folder.resolve("telegram-commands-" + config.botKey()));
    }

    @Override
    public String platform() {
        return ChatTarget.PLATFORM;
    }

    @Override
    public Messenger messenger() {
        return messenger;
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

    @Override
    public void prepareAnswers() {
        new AnswerPreparation(service, answer -> Renderer.pages(answer).forEach(_ -> {})).run();
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
