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
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole bot, with a webhook to which Telegram sends the updates.
class TelegramWebhookTest extends TelegramBotTestBase {
    @BeforeEach
    void setUpWebhook() {
        bot.withWebhook();
        bot.telegram.queue().delivery().routeTo(bot.port());
    }

    @Test
    void messages_callback_queries_and_inline_queries_are_answered() {
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
                    .startsWith("Themes of It's Okay to Not Be Okay");
            assertThat(bot.telegram.queue().unconfirmed()).isZero();
        });
        assertThat(bot.telegram.calls("getUpdates")).isEmpty();
        assertThat(bot.adapter().currentProblem()).isEmpty();
    }

    @Test
    void each_command_is_answered_once_despite_a_restart_under_load() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.setLatency(Duration.ofMillis(50));
        LongStream.rangeClosed(100, 180).forEach(this::sendCommand);
        await().untilAsserted(() -> assertThat(bot.telegram.calls("sendMessage").count()).isGreaterThan(10));
        bot.restart();
        LongStream.rangeClosed(181, 200).forEach(this::sendCommand);
        LongStream.rangeClosed(100, 200).forEach(user -> bot.awaitMessages(user, 1));
        bot.ask(MINA, "/plot");
        assertThat(bot.telegram.chats.count()).isEqualTo(101 + 2);
    }

    @Test
    void two_instances_behind_one_webhook_answer_each_command_once(@TempDir Path otherFolder) throws Exception {
        var otherBot = new TelegramTestBot(otherFolder, bot.telegram, bot.chat).withWebhook();
        try {
            bot.telegram.queue().delivery().routeTo(bot.port(), otherBot.port());
            bot.start();
            otherBot.start();
            LongStream.rangeClosed(100, 160).forEach(this::sendCommand);
            LongStream.rangeClosed(1, 20).forEach(
                    i -> bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/show@" + FakeTelegram.USERNAME)));
            LongStream.rangeClosed(100, 160).forEach(user -> bot.awaitMessages(user, 1));
            bot.awaitMessages(GROUP, 20);
            assertThat(Files.readString(folder.resolve("updates"))).contains("-7");
            assertThat(Files.readString(otherFolder.resolve("updates"))).contains("-7");
            otherBot.adapter().close();
            LongStream.rangeClosed(200, 220).forEach(this::sendCommand);
            LongStream.rangeClosed(200, 220).forEach(user -> bot.awaitMessages(user, 1));
            assertThat(bot.telegram.queue().delivery().statuses()).contains(404);
            assertThat(bot.telegram.chats.count()).isEqualTo(61 + 20 + 21);
        } finally {
            otherBot.stop();
        }
    }

    @Test
    void a_request_with_a_wrong_secret_has_no_effect() throws Exception {
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

    private void sendCommand(long user) {
        bot.receive(bot.telegram.updates.textMessage(user, user, "/cast"));
    }
}
