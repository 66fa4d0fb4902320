package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.profile.CommandMenu;
import okaybot.platform.telegram.profile.ObsoleteCommandLists;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

class CommandMenuTest {
    @TempDir
    private Path folder;
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
        new CommandMenu(service, api, "telegram.translations", () -> false).publish();
        assertThat(telegram.calls("setMyCommands")).extracting(call -> call.parameters().at("/scope/type").asText(),
                call -> call.text("language_code"), call -> descriptionOfCast(call)).containsExactly(
                        tuple("default", "", "Who is in it, and who plays whom"),
                        tuple("all_chat_administrators", "", "Who is in it, and who plays whom"),
                        tuple("default", "de", "Wer mitspielt und wer wen spielt"),
                        tuple("all_chat_administrators", "de", "Wer mitspielt und wer wen spielt"));
        new CommandMenu(service, api, "telegram.translations", () -> false).publish();
        new CommandMenu(service, api, "telegram.nowhere", () -> false).publish();
        assertThat(telegram.calls("setMyCommands")).hasSize(4);
    }

    private void setForeignList(BotCommandScope scope, String language) throws BotApiException {
        var set = SetMyCommands.builder().command(new BotCommand("old", "Of another program")).scope(scope);
        if (!language.isEmpty()) {
            set.languageCode(language);
        }
        api.call(set.build());
    }

    private ObsoleteCommandLists obsoleteLists(CommandMenu menu) {
        return new ObsoleteCommandLists(api, menu, folder.resolve("done"), Duration.ZERO);
    }

    @Test
    void lists_of_another_program_that_hide_the_menu_are_deleted_once() throws Exception {
        var menu = new CommandMenu(TestChat.withSeeds().service(), api, "telegram.translations", () -> false);
        setForeignList(new BotCommandScopeAllPrivateChats(), "");
        setForeignList(new BotCommandScopeAllPrivateChats(), "ko");
        setForeignList(new BotCommandScopeAllGroupChats(), "de");
        setForeignList(new BotCommandScopeAllChatAdministrators(), "zu");
        setForeignList(new BotCommandScopeDefault(), "ru");
        menu.publish();
        telegram.failNext("deleteMyCommands", TelegramFault.tooManyRequests(0));
        var lists = obsoleteLists(menu);
        assertThatThrownBy(lists::deleteForAllChats).isInstanceOf(BotApiException.class);
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(lists::deleteForAllChats);
        telegram.failNext("deleteMyCommands", TelegramFault.tooManyRequests(0));
        lists.deleteInLanguages(TelegramTestBot.SHORT_TIMEOUTS.retry());
        assertThat(telegram.calls("deleteMyCommands")).extracting(
                call -> call.parameters().at("/scope/type").asText(), call -> call.text("language_code"))
                .containsExactly(tuple("all_private_chats", ""), tuple("all_private_chats", ""), tuple("default", "ru"),
                        tuple("default", "ru"), tuple("all_group_chats", "de"), tuple("all_private_chats", "ko"),
                        tuple("all_chat_administrators", "zu"));
        var calls = telegram.calls("getMyCommands").count();
        var later = obsoleteLists(menu);
        later.deleteForAllChats();
        later.deleteInLanguages(TelegramTestBot.SHORT_TIMEOUTS.retry());
        assertThat(telegram.calls("getMyCommands").count() - calls).isEqualTo(2);
        menu.publish();
        assertThat(telegram.calls("setMyCommands")).hasSize(5 + 4);
    }

    @Test
    void a_list_of_another_program_in_one_chat_is_deleted_when_the_chat_is_seen() throws Exception {
        setForeignList(new BotCommandScopeChat("-1001"), "");
        setForeignList(new BotCommandScopeChatAdministrators("-1001"), "");
        setForeignList(new BotCommandScopeChat("42"), "");
        var lists = obsoleteLists(
                new CommandMenu(TestChat.withSeeds().service(), api, "telegram.nowhere", () -> false));
        var thread = Thread.ofVirtual().start(() -> {
            try {
                lists.deleteInSeenChats();
            } catch (InterruptedException _) {
                // The test has ended.
            }
        });
        telegram.failNext("getMyCommands", TelegramFault.error(400, "Bad Request: chat not found"));
        LongStream.of(7, -1001, 42).forEach(lists::chatSeen);
        Awaitility.await().untilAsserted(() -> assertThat(telegram.calls("deleteMyCommands")).extracting(
                call -> call.parameters().at("/scope/type").asText(),
                call -> call.parameters().at("/scope/chat_id").asText())
                .containsExactly(tuple("chat", "-1001"), tuple("chat_administrators", "-1001"), tuple("chat", "42")));
        thread.interrupt();
        thread.join();
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
