package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.LongStream;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bot is killed in the middle of its work: nothing that was asked is lost, nothing is answered twice. And however much
/// it logs, the token is not in it.
class TelegramCrashRecoveryTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final TelegramFault DEATH = new TelegramFault.NoReply(Duration.ofMinutes(1));
    @TempDir
    private Path folder;

    private Process alone(FakeTelegram telegram, String way) throws IOException {
        var everything = folder.resolve("logback.xml");
        Files.writeString(everything, """
                <configuration>
                  <appender name="all" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>
                  </appender>
                  <root level="TRACE"><appender-ref ref="all"/></root>
                </configuration>
                """);
        return new ProcessBuilder(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx96m",
                "-Dlogback.configurationFile=" + everything, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), TelegramBotProcess.class.getName(), telegram.uri().toString(),
                folder.toString(), way).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    @Test
    void each_question_is_answered_once_across_a_kill_while_polling() throws Exception {
        var telegram = new FakeTelegram();
        telegram.failNext("getUpdates", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        each_question_is_answered_once_across_a_kill(alone(telegram, "polling"),
                new TelegramTestBot(folder, telegram, TestChat.withSeeds()));
    }

    @Test
    void each_question_is_answered_once_across_a_kill_on_a_webhook() throws Exception {
        var telegram = new FakeTelegram();
        telegram.failNext("setWebhook", TelegramFault.badGateway(), new TelegramFault.ConnectionClosed(false));
        telegram.failNext("getMe", TelegramFault.badGateway());
        var killed = alone(telegram, "webhook");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("port")));
        var bot = new TelegramTestBot(folder, telegram, TestChat.withSeeds()).withWebhook();
        telegram.queue().delivery().routeTo(Integer.valueOf(Files.readString(folder.resolve("port"))), bot.port());
        each_question_is_answered_once_across_a_kill(killed, bot);
    }

    private void each_question_is_answered_once_across_a_kill(Process killed, TelegramTestBot next) throws Exception {
        var telegram = next.telegram;
        try (var bot = next) {
            ask(telegram, 100, 104);
            LongStream.rangeClosed(100, 104).forEach(person -> bot.awaitMessages(person, 1));
            await().untilAsserted(() -> assertThat(Files.readString(folder.resolve("inbox")).lines()
                    .filter(line -> line.startsWith("-"))).hasSize(5));
            telegram.failNext("sendMessage", Collections.nCopies(12, DEATH).toArray(TelegramFault[]::new));
            ask(telegram, 200, 211);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(
                    () -> assertThat(telegram.calls("sendMessage")).hasSize(17));
            ask(telegram, 300, 303);
            killed.destroyForcibly().waitFor();
            bot.start();
            LongStream.rangeClosed(200, 211).forEach(person -> bot.awaitMessages(person, 1));
            bot.ask(500, "/cast");
            LongStream.rangeClosed(100, 104).forEach(person -> bot.awaitMessages(person, 1));
            assertThat(telegram.chats.count()).isEqualTo(5 + 12 + 1 + telegram.chats.messagesIn(300).size()
                    + telegram.chats.messagesIn(301).size() + telegram.chats.messagesIn(302).size()
                    + telegram.chats.messagesIn(303).size());
            LongStream.rangeClosed(300, 303).forEach(person -> bot.awaitMessages(person, 1));
        } finally {
            killed.destroyForcibly();
        }
        assertThat(Files.readString(log())).containsIgnoringCase("Telegram").contains("HTTP 502").doesNotContain(
                FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1));
    }

    private static void ask(FakeTelegram telegram, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(
                person -> telegram.deliver(telegram.updates.textMessage(person, person, "/cast")));
    }
}
