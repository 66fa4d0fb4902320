package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import okaybot.testing.ChildJvm;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the bot is killed while it handles updates, none is lost and none is answered twice. Its log, at the most detailed
/// level, does not contain the token.
class TelegramCrashRecoveryTest {
    private static final TelegramFault NO_REPLY = new TelegramFault.NoReply(Duration.ofMinutes(1));
    @TempDir
    private Path folder;

    private Process startBot(FakeTelegram telegram, String option) throws IOException {
        var logConfig = folder.resolve("logback.xml");
        Files.writeString(logConfig, """
                <configuration>
                  <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>
                  </appender>
                  <root level="TRACE"><appender-ref ref="all"/></root>
                </configuration>
                """);
        var command = ChildJvm.command(TelegramBotProcess.class, "-Xmx96m", "-Dlogback.configurationFile=" + logConfig);
        command.addAll(List.of(telegram.uri().toString(), folder.toString(), option));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    @Test
    void with_long_polling_each_command_is_answered_once() throws Exception {
        var telegram = new FakeTelegram();
        telegram.failNext("getUpdates", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        killAndRestart(startBot(telegram, "polling"),
                new TelegramTestBot(folder, telegram, TestChat.withSeeds()));
    }

    @Test
    void with_a_webhook_each_command_is_answered_once() throws Exception {
        var telegram = new FakeTelegram();
        telegram.failNext("setWebhook", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        telegram.failNext("getMe", TelegramFault.badGateway());
        var killed = startBot(telegram, "webhook");
        await().until(() -> Files.exists(folder.resolve("port")));
        var bot = new TelegramTestBot(folder, telegram, TestChat.withSeeds()).withWebhook();
        telegram.queue().delivery().routeTo(Integer.valueOf(Files.readString(folder.resolve("port"))), bot.port());
        killAndRestart(killed, bot);
    }

    private void killAndRestart(Process killed, TelegramTestBot next) throws Exception {
        var telegram = next.telegram;
        try (var bot = next) {
            sendCommands(telegram, 100, 104);
            LongStream.rangeClosed(100, 104).forEach(user -> bot.awaitMessages(user, 1));
            await().untilAsserted(() -> assertThat(Files.readString(folder.resolve("updates")).lines()
                    .filter(line -> line.startsWith("-"))).hasSize(5));
            telegram.failNext("sendMessage", Collections.nCopies(12, NO_REPLY).toArray(TelegramFault[]::new));
            sendCommands(telegram, 200, 211);
            await().untilAsserted(
                    () -> assertThat(telegram.calls("sendMessage")).hasSize(17));
            sendCommands(telegram, 300, 303);
            killed.destroyForcibly().waitFor();
            bot.start();
            LongStream.rangeClosed(200, 211).forEach(user -> bot.awaitMessages(user, 1));
            bot.ask(500, "/cast");
            LongStream.rangeClosed(100, 104).forEach(user -> bot.awaitMessages(user, 1));
            assertThat(telegram.chats.count()).isEqualTo(5 + 12 + 1 + telegram.chats.messagesIn(300).size()
                    + telegram.chats.messagesIn(301).size() + telegram.chats.messagesIn(302).size()
                    + telegram.chats.messagesIn(303).size());
            LongStream.rangeClosed(300, 303).forEach(user -> bot.awaitMessages(user, 1));
        } finally {
            killed.destroyForcibly();
        }
        assertThat(Files.readString(log())).containsIgnoringCase("Telegram").contains("HTTP 502").doesNotContain(
                FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1));
    }

    private static void sendCommands(FakeTelegram telegram, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(
                user -> telegram.deliver(telegram.updates.textMessage(user, user, "/cast")));
    }
}
