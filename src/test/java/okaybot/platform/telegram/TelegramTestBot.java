package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import okaybot.place.MembershipListener;
import okaybot.place.Place;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.settings.Settings;
import okaybot.testing.TestChat;

/// The bot, wired as in production but for its limits and its patience, and the Telegram that it talks to.
final class TelegramTestBot implements AutoCloseable {
    /// So much that nothing ever waits.
    static final SendLimits NO_LIMITS = new SendLimits(new RateLimit(1, Duration.ofNanos(1)),
            new RateLimit(1, Duration.ofNanos(1)),
            new RateLimit(1, Duration.ofNanos(1)));
    static final TelegramTimeouts SHORT_TIMEOUTS = new TelegramTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(20),
            Duration.ofMillis(5),
            Duration.ofMillis(40), Duration.ofSeconds(20), Duration.ofSeconds(5));

    final FakeTelegram telegram;
    final TestChat chat;
    final List<String> membershipEvents = new CopyOnWriteArrayList<>();
    private final Path folder;
    private Optional<HttpServer> http = Optional.empty();
    private TelegramAdapter adapter;
    private CompletableFuture<Void> running = new CompletableFuture<>();

    TelegramTestBot(Path folder) {
        this(folder, new FakeTelegram(), TestChat.withSeeds());
    }

    TelegramTestBot(Path folder, FakeTelegram telegram, TestChat chat) {
        this.folder = folder;
        this.telegram = telegram;
        this.chat = chat;
        adapter = adapter(NO_LIMITS);
    }

    /// Has Telegram bring the updates, before the start.
    TelegramTestBot withWebhook() {
        http = Optional.of(TelegramBotProcess.startHttpServer());
        adapter = adapter(NO_LIMITS);
        return this;
    }

    /// Keeps these limits, before the start.
    TelegramTestBot withLimits(SendLimits limits) {
        adapter = adapter(limits);
        return this;
    }

    /// Where the bot's HTTP server listens.
    int port() {
        return http.orElseThrow().getAddress().getPort();
    }

    private TelegramAdapter adapter(SendLimits limits) {
        var config = new TelegramConfig(FakeTelegram.TOKEN, telegram.uri(), http.map(_ -> TelegramBotProcess.WEBHOOK));
        return new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder.resolve("inbox"),
                new RecordingMembershipListener(), http, new CompositeMeterRegistry(), limits, SHORT_TIMEOUTS);
    }

    TelegramTestBot start() {
        running = adapter.start();
        return this;
    }

    CompletableFuture<Void> completion() {
        return running;
    }

    TelegramAdapter adapter() {
        return adapter;
    }

    /// Stops, and starts anew on what was left.
    void restart() {
        adapter.close();
        adapter = adapter(NO_LIMITS);
        start();
    }

    int receive(ObjectNode update) {
        return telegram.deliver(update);
    }

    /// Waits for the messages in a chat to be so many, and for no update to wait any more.
    List<FakeTelegramChats.SentMessage> awaitMessages(long chatId, int count) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(telegram.chats.messagesIn(chatId)).hasSize(count));
        return telegram.chats.messagesIn(chatId);
    }

    /// Asks in a private chat, and waits for the answer.
    FakeTelegramChats.SentMessage ask(long person, String text) {
        var before = telegram.chats.messagesIn(person).size();
        receive(telegram.updates.textMessage(person, person, text));
        return awaitMessages(person, before + 1).getLast();
    }

    /// Stops for good; Telegram goes on.
    void stop() {
        adapter.close();
        http.ifPresent(server -> server.stop(0));
    }

    @Override
    public void close() {
        stop();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    private final class RecordingMembershipListener implements MembershipListener {
        @Override
        public void onMoved(Place from, Place to) {
            membershipEvents.add("moved " + from.path() + " to " + to.path());
        }

        @Override
        public void onLeft(Place place) {
            membershipEvents.add("left " + place.path());
        }

        @Override
        public void onJoined(Place place) {
            membershipEvents.add("joined " + place.path());
        }

        @Override
        public void onListed(String platform, Set<Place> there, Predicate<Place> part) {
            throw new UnsupportedOperationException("Telegram lists nothing");
        }
    }
}
