package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import okaybot.answer.service.AnswerService;
import okaybot.testing.LogCapture;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log contains nothing that a user wrote.
class TelegramLogPrivacyTest {
    private static final String MARKER = "zq-TELEGRAM-zq";
    private static final Pattern ID = Pattern.compile("error ([0-9a-f]{8})");
    private static final long MINA = 42;

    @Test
    void text_that_users_send_is_not_logged(@TempDir Path folder) {
        try (var log = LogCapture.attach(); var bot = new TelegramTestBot(folder).start()) {
            bot.ask(MINA, "/cast " + MARKER);
            bot.ask(MINA, "/" + MARKER);
            bot.receive(bot.telegram.updates.inlineQuery(MINA, MARKER));
            bot.receive(
                    bot.telegram.updates.callbackQuery(MINA, bot.telegram.chats.messagesIn(MINA).getLast(), MARKER));
            bot.awaitMessages(MINA, 2);
            bot.telegram.queue().add(UpdateFactory.update("message", UpdateFactory.user(1).put("chat", MARKER)));
            bot.telegram.failNext("sendMessage", TelegramFault.error(400,
                    "Bad Request: can't parse entities: unsupported start tag \"" + MARKER
                            + "\" at byte offset 3"));
            bot.receive(bot.telegram.updates.textMessage(MINA, MINA, "/plot"));
            bot.ask(MINA, "/show");
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
            assertThat(log.lines()).anyMatch(line -> line.contains("Telegram: ready as @"))
                    .anyMatch(line -> line.contains("update cannot be read"))
                    .anyMatch(line -> line.startsWith("{request=") && line.contains("message rejected"));
        }
    }

    @Test
    void an_unexpected_error_is_found_in_the_log_by_the_id_in_the_answer(@TempDir Path folder) {
        var chat = TestChat.withSeeds();
        var brokenService = new AnswerService(() -> {
            throw new IllegalStateException(MARKER);
        }, List.copyOf(chat.service().commands().all()), chat.context());
        var brokenChat = new TestChat(brokenService, chat.context(), chat.lore(), chat.store(), chat.viewer(),
                chat.place(),
                chat.platformContext(), chat.locale());
        try (var log = LogCapture.attach();
                var bot = new TelegramTestBot(folder, new FakeTelegram(), brokenChat).start()) {
            var id = ID.matcher(bot.ask(MINA, "/cast " + MARKER).text());
            assertThat(id.find()).isTrue();
            assertThat(log.lines(id.group(1))).isNotEmpty();
            assertThat(log.lines()).noneMatch(line -> line.contains(MARKER));
        }
    }
}
