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
class KilledTest {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Fault DEATH = new Fault.Hang(Duration.ofMinutes(1));
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
                System.getProperty("java.class.path"), Alone.class.getName(), telegram.uri().toString(),
                folder.toString(), way).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private Path log() {
        return folder.resolve("log");
    }

    @Test
    void each_question_is_answered_once_across_a_kill_while_polling() throws Exception {
        var telegram = new FakeTelegram();
        telegram.spoil("getUpdates", Fault.badGateway(), new Fault.Reset(false));
        each_question_is_answered_once_across_a_kill(alone(telegram, "polling"),
                new Bot(folder, telegram, TestChat.withSeeds()));
    }

    @Test
    void each_question_is_answered_once_across_a_kill_on_a_webhook() throws Exception {
        var telegram = new FakeTelegram();
        telegram.spoil("setWebhook", Fault.badGateway(), new Fault.Reset(false));
        telegram.spoil("getMe", Fault.badGateway());
        var killed = alone(telegram, "webhook");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("port")));
        var bot = new Bot(folder, telegram, TestChat.withSeeds()).onWebhook();
        telegram.queue().delivery().leadsTo(Integer.valueOf(Files.readString(folder.resolve("port"))), bot.port());
        each_question_is_answered_once_across_a_kill(killed, bot);
    }

    private void each_question_is_answered_once_across_a_kill(Process killed, Bot next) throws Exception {
        var telegram = next.telegram;
        try (var bot = next) {
            ask(telegram, 100, 104);
            LongStream.rangeClosed(100, 104).forEach(person -> bot.said(person, 1));
            await().untilAsserted(() -> assertThat(Files.readString(folder.resolve("inbox")).lines()
                    .filter(line -> line.startsWith("-"))).hasSize(5));
            telegram.spoil("sendMessage", Collections.nCopies(12, DEATH).toArray(Fault[]::new));
            ask(telegram, 200, 211);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(
                    () -> assertThat(telegram.calls("sendMessage")).hasSize(17));
            ask(telegram, 300, 303);
            killed.destroyForcibly().waitFor();
            bot.start();
            LongStream.rangeClosed(200, 211).forEach(person -> bot.said(person, 1));
            bot.ask(500, "/cast");
            LongStream.rangeClosed(100, 104).forEach(person -> bot.said(person, 1));
            assertThat(telegram.chats.count()).isEqualTo(5 + 12 + 1 + telegram.chats.in(300).size()
                    + telegram.chats.in(301).size() + telegram.chats.in(302).size() + telegram.chats.in(303).size());
            LongStream.rangeClosed(300, 303).forEach(person -> bot.said(person, 1));
        } finally {
            killed.destroyForcibly();
        }
        assertThat(Files.readString(log())).containsIgnoringCase("Telegram").contains("HTTP 502").doesNotContain(
                FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1));
    }

    private static void ask(FakeTelegram telegram, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(
                person -> telegram.brings(telegram.people.says(person, person, "/cast")));
    }
}
