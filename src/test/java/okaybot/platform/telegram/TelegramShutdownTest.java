package okaybot.platform.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import okaybot.Main;
import okaybot.testing.ChildJvm;
import okaybot.testing.LongTimeouts;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The whole program is stopped by SIGTERM. It has ten seconds for the updates in progress, which is not enough while other
/// tests keep the CPU busy.
@Isolated
class TelegramShutdownTest {
    private static final int SIGTERM = 143;
    private static final Path SEEDS = Path.of("src/test/resources/small-seeds").toAbsolutePath();
    @TempDir
    private Path home;

    private Process start(FakeTelegram telegram) throws IOException {
        var builder = new ProcessBuilder(ChildJvm.command(Main.class, "-Dokaybot.home=" + home))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out").toFile()));
        builder.environment().put("SEEDS", SEEDS.toString());
        builder.environment().put("DATABASE_URL", "jdbc:sqlite:" + home.resolve("okaybot.db"));
        builder.environment().put("TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        builder.environment().put("TELEGRAM_API_URL", telegram.uri().toString());
        return builder.start();
    }

    @Test
    void each_command_is_answered_once_across_a_sigterm_and_restart() throws Exception {
        var telegram = new FakeTelegram();
        try (telegram) {
            var first = start(telegram);
            try {
                telegram.deliver(telegram.updates.textMessage(1, 1, "/cast"));
                await().untilAsserted(() -> assertThat(telegram.chats.messagesIn(1)).hasSize(1));
                telegram.setLatency(Duration.ofMillis(100));
                sendCommands(telegram, 100, 140);
                await().untilAsserted(() -> assertThat(telegram.chats.count()).isGreaterThan(5));
                first.destroy();
                sendCommands(telegram, 200, 210);
                assertThat(first.waitFor(LongTimeouts.TIMEOUT)).isTrue();
                assertThat(first.exitValue()).isEqualTo(SIGTERM);
            } finally {
                first.destroyForcibly();
            }
            assertThat(telegram.queue().openPolls()).isZero();
            assertThat(telegram.chats.count() + telegram.queue().unconfirmed()).isEqualTo(1 + 41 + 11);
            startNextAndAwaitRemainingAnswers(telegram);
        }
        assertThat(telegram.violations()).isEmpty();
        assertThat(Files.readString(home.resolve("out"), UTF_8)).doesNotContain("WARN", "ERROR", "Exception",
                FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1));
    }

    private void startNextAndAwaitRemainingAnswers(FakeTelegram telegram) throws Exception {
        var next = start(telegram);
        try {
            await().untilAsserted(() -> assertThat(telegram.chats.count())
                    .as(Files.readString(home.resolve("out"), UTF_8)).isEqualTo(1 + 41 + 11));
            LongStream.rangeClosed(100, 140)
                    .forEach(user -> assertThat(telegram.chats.messagesIn(user)).hasSize(1));
            LongStream.rangeClosed(200, 210)
                    .forEach(user -> assertThat(telegram.chats.messagesIn(user)).hasSize(1));
        } finally {
            next.destroyForcibly().waitFor();
        }
    }

    private static void sendCommands(FakeTelegram telegram, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(
                user -> telegram.deliver(telegram.updates.textMessage(user, user, "/cast")));
    }
}
