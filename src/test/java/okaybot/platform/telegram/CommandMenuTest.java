package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.chat.CommandMenu;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandMenuTest {
    private final FakeTelegram telegram = new FakeTelegram();
    private final BotApiClient api = new BotApiClient(FakeTelegram.TOKEN, telegram.uri(),
            TelegramTestBot.SHORT_TIMEOUTS.callTimeout());

    @AfterEach
    void close() {
        api.close();
        telegram.close();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void publishes_changed_commands_for_each_language_and_audience()
            throws Exception {
        var service = TestChat.withSeeds().service();
        new CommandMenu(service, api, "telegram.translations").publish();
        assertThat(telegram.calls("setMyCommands")).extracting(call -> call.parameters().at("/scope/type").asText(),
                call -> call.text("language_code"), call -> descriptionOfCast(call)).containsExactly(
                        tuple("default", "", "Who is in it, and who plays whom"),
                        tuple("all_chat_administrators", "", "Who is in it, and who plays whom"),
                        tuple("default", "de", "Wer mitspielt und wer wen spielt"),
                        tuple("all_chat_administrators", "de", "Wer mitspielt und wer wen spielt"));
        new CommandMenu(service, api, "telegram.translations").publish();
        new CommandMenu(service, api, "telegram.nowhere").publish();
        assertThat(telegram.calls("setMyCommands")).hasSize(4);
    }

    private static String descriptionOfCast(FakeTelegram.ApiCall call) {
        for (var command : call.parameters().path("commands")) {
            if (command.path("command").asText().equals("cast")) {
                return command.path("description").asText();
            }
        }
        return "";
    }
}
