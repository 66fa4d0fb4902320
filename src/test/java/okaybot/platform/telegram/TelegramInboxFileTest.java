package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import okaybot.platform.BotRejectedException;
import okaybot.testing.ChildJvm;
import okaybot.testing.LogCapture;
import okaybot.testing.LongTimeouts;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.TelegramFault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// The file in which the bot keeps accepted updates, as it is found at the start.
class TelegramInboxFileTest extends TelegramBotTestBase {

    private String waiting(int id, long user, String text) {
        return "+" + bot.telegram.updates.textMessage(user, user, text).put("update_id", id) + "\n";
    }

    @Test
    void questions_to_another_bot_are_not_answered() throws Exception {
        var file = folder.resolve("updates");
        Files.writeString(file, "#999\n" + waiting(700_000_001, JUN, "/plot"));
        try (var log = LogCapture.attach()) {
            bot.start();
            bot.ask(MINA, "/cast");
            assertThat(log.lines()).anyMatch(
                    line -> line.endsWith("Telegram: the token is another bot's, updates of bot 999 set aside in "
                            + file + "-999"));
        }
        bot.adapter().close();
        assertThat(bot.telegram.chats.messagesIn(JUN)).isEmpty();
        assertThat(Files.readString(folder.resolve("updates-999"))).contains("/plot");
        assertThat(Files.readString(file)).startsWith("#1234567890\n").doesNotContain("/plot");
    }

    @Test
    void a_second_process_on_the_same_folder_stops_and_no_accepted_question_is_lost() {
        bot.start();
        bot.ask(MINA, "/cast");
        bot.telegram.failNext("sendMessage", TelegramFault.badGateway(), TelegramFault.badGateway(),
                TelegramFault.badGateway());
        LongStream.rangeClosed(100, 102)
                .forEach(user -> bot.receive(bot.telegram.updates.textMessage(user, user, "/cast")));
        var second = new TelegramTestBot(folder, bot.telegram, TestChat.withSeeds());
        assertThatThrownBy(() -> second.start().completion().get(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(BotRejectedException.class)
                .hasMessageEndingWith("Another Okaybot uses the folder " + folder
                        + ". Stop that one first, or set DATA to a folder of its own for this one.");
        second.stop();
        LongStream.rangeClosed(100, 102).forEach(user -> bot.awaitMessages(user, 1));
        bot.restart();
        bot.ask(MINA, "/plot");
        assertThat(bot.telegram.chats.count()).isEqualTo(5);
    }

    @Test
    void more_waiting_updates_than_fit_into_memory_are_handled_after_the_start() throws Exception {
        var update = bot.telegram.updates.textMessage(MINA, GROUP, "x".repeat(7_000));
        try (var writer = Files.newBufferedWriter(folder.resolve("updates"))) {
            for (var number = 1; number <= 10_000; number++) {
                writer.write("+" + update.put("update_id", number) + "\n");
            }
            writer.write(waiting(20_000, JUN, "/cast"));
        }
        bot.telegram.skipValidation();
        var command = ChildJvm.command(TelegramBotProcess.class, "-Xmx64m");
        command.addAll(List.of(bot.telegram.uri().toString(), folder.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
        try {
            Awaitility.await().until(() -> !process.isAlive()
                    || !bot.telegram.chats.messagesIn(JUN).isEmpty());
            assertThat(bot.telegram.chats.messagesIn(JUN)).hasSize(1);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
