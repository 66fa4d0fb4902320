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
import okaybot.platform.telegram.api.Limits;
import okaybot.platform.telegram.api.Limits.Limit;
import okaybot.platform.telegram.api.Timing;
import okaybot.settings.Settings;
import okaybot.testing.TestChat;

/// The bot, wired as in production but for its limits and its patience, and the Telegram that it talks to.
final class Bot implements AutoCloseable {
    /// So much that nothing ever waits.
    static final Limits NONE = new Limits(new Limit(1, Duration.ofNanos(1)), new Limit(1, Duration.ofNanos(1)),
            new Limit(1, Duration.ofNanos(1)));
    static final Timing QUICK = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMillis(5),
            Duration.ofMillis(40), Duration.ofSeconds(20), Duration.ofSeconds(5));

    final FakeTelegram telegram;
    final TestChat chat;
    final List<String> news = new CopyOnWriteArrayList<>();
    private final Path folder;
    private Optional<HttpServer> http = Optional.empty();
    private TelegramAdapter adapter;
    private CompletableFuture<Void> running = new CompletableFuture<>();

    Bot(Path folder) {
        this(folder, new FakeTelegram(), TestChat.withSeeds());
    }

    Bot(Path folder, FakeTelegram telegram, TestChat chat) {
        this.folder = folder;
        this.telegram = telegram;
        this.chat = chat;
        adapter = adapter(NONE);
    }

    /// Has Telegram bring the updates, before the start.
    Bot onWebhook() {
        http = Optional.of(Alone.listening());
        adapter = adapter(NONE);
        return this;
    }

    /// Keeps these limits, before the start.
    Bot within(Limits limits) {
        adapter = adapter(limits);
        return this;
    }

    /// Where the bot's HTTP server listens.
    int port() {
        return http.orElseThrow().getAddress().getPort();
    }

    private TelegramAdapter adapter(Limits limits) {
        var config = new TelegramConfig(FakeTelegram.TOKEN, telegram.uri(), http.map(_ -> Alone.WEBHOOK));
        return new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder.resolve("inbox"),
                new Told(), http, new CompositeMeterRegistry(), limits, QUICK);
    }

    Bot start() {
        running = adapter.start();
        return this;
    }

    CompletableFuture<Void> running() {
        return running;
    }

    TelegramAdapter adapter() {
        return adapter;
    }

    /// Stops, and starts anew on what was left.
    void restart() {
        adapter.close();
        adapter = adapter(NONE);
        start();
    }

    int hears(ObjectNode update) {
        return telegram.brings(update);
    }

    /// Waits for the messages in a chat to be so many, and for no update to wait any more.
    List<Chats.Sent> said(long chatId, int count) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(telegram.chats.in(chatId)).hasSize(count));
        return telegram.chats.in(chatId);
    }

    /// Asks in a private chat, and waits for the answer.
    Chats.Sent ask(long person, String text) {
        var before = telegram.chats.in(person).size();
        hears(telegram.people.says(person, person, text));
        return said(person, before + 1).getLast();
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
        assertThat(telegram.faults()).isEmpty();
    }

    private final class Told implements MembershipListener {
        @Override
        public void onMoved(Place from, Place to) {
            news.add("moved " + from.path() + " to " + to.path());
        }

        @Override
        public void onLeft(Place place) {
            news.add("left " + place.path());
        }

        @Override
        public void onJoined(Place place) {
            news.add("joined " + place.path());
        }

        @Override
        public void onListed(String platform, Set<Place> there, Predicate<Place> part) {
            throw new UnsupportedOperationException("Telegram lists nothing");
        }
    }
}
