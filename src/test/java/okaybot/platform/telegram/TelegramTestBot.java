package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okaybot.messenger.Messenger;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.SendLimits.RateLimit;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.settings.Settings;
import okaybot.testing.LongTimeouts;
import okaybot.testing.RecordingMembershipListener;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats;

/// A bot with short timeouts and without sending limits, connected to a [FakeTelegram].
final class TelegramTestBot implements AutoCloseable {
    /// Limits that never make a message wait.
    static final SendLimits NO_LIMITS = new SendLimits(new RateLimit(100_000, Duration.ofSeconds(1)),
            new RateLimit(100_000, Duration.ofSeconds(1)), new RateLimit(100_000, Duration.ofSeconds(1)));
    static final TelegramTimeouts SHORT_TIMEOUTS = new TelegramTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(20),
            Duration.ofMillis(5),
            Duration.ofMillis(40), Duration.ofSeconds(20), Duration.ofSeconds(5));
    /// The same for answers that wait for their turn. On a busy machine, some of them wait for a minute.
    private static final TelegramTimeouts PATIENT_TIMEOUTS = new TelegramTimeouts(SHORT_TIMEOUTS.longPollTimeout(),
            SHORT_TIMEOUTS.callTimeout(), SHORT_TIMEOUTS.firstDelay(), SHORT_TIMEOUTS.longestDelay(),
            LongTimeouts.TIMEOUT, SHORT_TIMEOUTS.drain());

    final FakeTelegram telegram;
    final TestChat chat;
    final RecordingMembershipListener membership = new RecordingMembershipListener();
    private final Path folder;
    private Optional<HttpServer> http = Optional.empty();
    private MeterRegistry meters = new SimpleMeterRegistry();
    private TelegramAdapter adapter;
    private CompletableFuture<Void> completion = new CompletableFuture<>();

    TelegramTestBot(Path folder) {
        this(folder, new FakeTelegram(), TestChat.withSeeds());
    }

    TelegramTestBot(Path folder, FakeTelegram telegram, TestChat chat) {
        this.folder = folder;
        this.telegram = telegram;
        this.chat = chat;
        skipOldCommandLists();
        adapter = createAdapter(NO_LIMITS, SHORT_TIMEOUTS);
    }

    /// As after an earlier run: looking for them takes hundreds of calls.
    private void skipOldCommandLists() {
        try {
            Files.createDirectories(folder);
            Files.write(oldCommandListsDone(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Exists after the bot has deleted the lists of commands of other programs.
    Path oldCommandListsDone() {
        return folder.resolve("telegram-commands-" + FakeTelegram.TOKEN.split(":", 2)[0]);
    }

    /// Receives updates through a webhook. Call it before [#start].
    TelegramTestBot withWebhook() {
        http = Optional.of(TelegramBotProcess.startHttpServer());
        adapter = createAdapter(NO_LIMITS, SHORT_TIMEOUTS);
        return this;
    }

    /// Keeps these sending limits. Call it before [#start].
    TelegramTestBot withLimits(SendLimits limits) {
        adapter = createAdapter(limits, PATIENT_TIMEOUTS);
        return this;
    }

    /// The port of the bot's HTTP server.
    int port() {
        return http.orElseThrow().getAddress().getPort();
    }

    private TelegramAdapter createAdapter(SendLimits limits, TelegramTimeouts timeouts) {
        meters = new SimpleMeterRegistry();
        var config = new TelegramConfig(FakeTelegram.TOKEN, telegram.uri(), http.map(_ -> TelegramBotProcess.WEBHOOK));
        var created = new TelegramAdapter(config, chat.service(), new Settings(chat.store()), folder,
                new FileStorage(folder.resolve("updates"), config.botKey(), limits), membership, http, meters,
                timeouts);
        chat.context().messengers().register(created.platform(), created.messenger());
        return created;
    }

    TelegramTestBot start() {
        completion = adapter.start();
        return this;
    }

    CompletableFuture<Void> completion() {
        return completion;
    }

    TelegramAdapter adapter() {
        return adapter;
    }

    Messenger messenger() {
        return adapter.messenger();
    }

    /// How many errors of a kind the bot has counted since its start.
    int errors(String kind) {
        return meters.find("okaybot.errors").tag("kind", kind).counters().stream().mapToInt(
                counter -> (int) counter.count()).sum();
    }

    /// Stops the bot and starts it again with the saved updates.
    void restart() {
        adapter.close();
        adapter = createAdapter(NO_LIMITS, SHORT_TIMEOUTS);
        start();
    }

    /// Starts anew with a server of another version, for which the bot asks when it starts.
    void restartOn(BotApiVersion version) {
        telegram.setVersion(version);
        restart();
    }

    int receive(ObjectNode update) {
        return telegram.deliver(update);
    }

    /// Waits until all updates are handled.
    void awaitIdle() {
        await().until(() -> telegram.queue().unconfirmed() == 0
                && meters.get("okaybot.queue").tag("queue", "updates").gauge().value() == 0);
    }

    /// Waits until there are that many messages in a chat.
    List<FakeTelegramChats.SentMessage> awaitMessages(long chatId, int count) {
        await().untilAsserted(() -> assertThat(telegram.chats.messagesIn(chatId)).hasSize(count));
        return telegram.chats.messagesIn(chatId);
    }

    /// Writes in a private chat and waits for the answer.
    FakeTelegramChats.SentMessage ask(long user, String text) {
        return ask(user, text, update -> update);
    }

    /// Sends a changed message in a private chat and waits for the answer.
    FakeTelegramChats.SentMessage ask(long user, String text, UnaryOperator<ObjectNode> change) {
        var before = telegram.chats.messagesIn(user).size();
        receive(change.apply(telegram.updates.textMessage(user, user, text)));
        return awaitMessages(user, before + 1).getLast();
    }

    /// Stops the bot, but not Telegram.
    void stop() {
        adapter.close();
        http.ifPresent(server -> server.stop(0));
    }

    @Override
    public void close() {
        stop();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
        // Telegram has no list of the chats that a bot is in.
        assertThat(membership.listings()).isEmpty();
    }
}
