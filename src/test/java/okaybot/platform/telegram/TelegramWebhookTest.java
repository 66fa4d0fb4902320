package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole bot, with Telegram bringing the updates.
class TelegramWebhookTest {
    private static final long MINA = 42;
    private static final long GROUP = -1_001_234_567_890L;
    @TempDir
    private Path folder;
    private TelegramTestBot bot;

    @BeforeEach
    void make() {
        bot = new TelegramTestBot(folder).withWebhook();
        bot.telegram.queue().delivery().routeTo(bot.port());
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void everything_that_people_do_is_answered() {
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
        bot.start();
        bot.awaitMessages(MINA, 1);
        var cast = bot.ask(MINA, "/cast");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, "themes"));
        bot.receive(bot.telegram.updates.inlineQuery(MINA, "moon"));
        await().untilAsserted(() -> {
            assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(1);
            assertThat(bot.telegram.calls("answerInlineQuery")).hasSize(1);
            assertThat(bot.telegram.chats.messagesIn(MINA).getLast().text())
                    .startsWith("What It's Okay to Not Be Okay is about");
            assertThat(bot.telegram.queue().unconfirmed()).isZero();
        });
        assertThat(bot.telegram.calls("getUpdates")).isEmpty();
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @Test
    void a_stop_under_load_and_a_start_lose_nothing_and_say_nothing_twice() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.setLatency(Duration.ofMillis(50));
        LongStream.rangeClosed(100, 180).forEach(this::asks);
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage").count()).isGreaterThan(10));
        bot.restart();
        LongStream.rangeClosed(181, 200).forEach(this::asks);
        LongStream.rangeClosed(100, 200).forEach(person -> bot.awaitMessages(person, 1));
        bot.ask(MINA, "/plot");
        assertThat(bot.telegram.chats.count()).isEqualTo(101 + 2);
    }

    @Test
    void two_replicas_behind_one_webhook_answer_each_question_once(@TempDir Path elsewhere) throws Exception {
        var other = new TelegramTestBot(elsewhere, bot.telegram, bot.chat).withWebhook();
        try {
            bot.telegram.queue().delivery().routeTo(bot.port(), other.port());
            bot.start();
            other.start();
            LongStream.rangeClosed(100, 160).forEach(this::asks);
            LongStream.rangeClosed(1, 20).forEach(
                    i -> bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/show@" + FakeTelegram.USERNAME)));
            LongStream.rangeClosed(100, 160).forEach(person -> bot.awaitMessages(person, 1));
            bot.awaitMessages(GROUP, 20);
            assertThat(Files.readString(folder.resolve("inbox"))).contains("-7");
            assertThat(Files.readString(elsewhere.resolve("inbox"))).contains("-7");
            other.adapter().close();
            LongStream.rangeClosed(200, 220).forEach(this::asks);
            LongStream.rangeClosed(200, 220).forEach(person -> bot.awaitMessages(person, 1));
            assertThat(bot.telegram.queue().delivery().statuses()).contains(404);
            assertThat(bot.telegram.chats.count()).isEqualTo(61 + 20 + 21);
        } finally {
            other.stop();
        }
    }

    @Test
    void who_does_not_know_the_secret_gets_nothing_done() throws Exception {
        bot.start();
        bot.ask(MINA, "/cast");
        var update = bot.telegram.updates.textMessage(MINA, MINA, "/plot").put("update_id", 5);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/telegram"))
                    .header("X-Telegram-Bot-Api-Secret-Token", "guessed")
                    .POST(BodyPublishers.ofString(update.toString())).build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
        }
        bot.ask(MINA, "/show");
        bot.awaitMessages(MINA, 2);
    }

    private void asks(long person) {
        bot.receive(bot.telegram.updates.textMessage(person, person, "/cast"));
    }
}
