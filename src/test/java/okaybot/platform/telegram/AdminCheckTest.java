package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import okaybot.testing.RunningTime;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is an admin is asked only where it matters, in a limited time, and not again while Telegram refuses.
class AdminCheckTest extends TelegramBotTestBase {
    private static final String CANNOT_CHECK = """
            I can't check that right now

            I couldn't find out whether you are an admin here. Please try again in a while.""";
    /// Telegram would take longer than this, the bot less.
    private static final Duration HANG = Duration.ofSeconds(8);

    private void failLookups(String method, TelegramFault fault) {
        bot.telegram.failNext(method, Collections.nCopies(20, fault).toArray(TelegramFault[]::new));
    }

    private SentMessage inGroup(long user, String line, long answeredIn) {
        var before = bot.telegram.chats.messagesIn(answeredIn).size();
        bot.receive(bot.telegram.updates.textMessage(user, GROUP, line));
        return bot.awaitMessages(answeredIn, before + 1).getLast();
    }

    private long lookups() {
        return bot.telegram.calls("getChatAdministrators").count() + bot.telegram.calls("getChat").count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cast", "/plot ending", "/quote", "/show", "/about"})
    void plain_commands_do_not_ask(String line) {
        failLookups("getChatAdministrators", new TelegramFault.NoReply(HANG));
        failLookups("getChat", new TelegramFault.NoReply(HANG));
        bot.start();
        inGroup(MINA, line, GROUP);
        inGroup(MINA, "/progress 3", MINA);
        bot.receive(bot.telegram.updates.channelMessage(-1_005L, GROUP, line));
        bot.awaitMessages(GROUP, 2);
        assertThat(lookups()).isZero();
    }

    @Test
    void an_admin_command_says_so_when_telegram_does_not_answer_and_asks_once() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        failLookups("getChatAdministrators", new TelegramFault.NoReply(HANG));
        bot.start();
        var begin = RunningTime.nanoTime();
        for (var line : new String[]{"/settings", "/diagnose", "/diagnose preview plot episode 2",
            "/settings spoilers ceiling 16"}) {
            assertThat(inGroup(JUN, line, JUN).text()).isEqualTo(CANNOT_CHECK);
        }
        inGroup(MINA, "/cast", GROUP);
        assertThat(RunningTime.since(begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(lookups()).isEqualTo(1);
        assertThat(bot.chat.store().within("telegram/chat:" + GROUP)).isEmpty();
    }

    @Test
    void a_flood_wait_is_obeyed_also_after_a_change_of_members() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        failLookups("getChatAdministrators", TelegramFault.tooManyRequests(3_600));
        bot.start();
        assertThat(inGroup(JUN, "/settings", JUN).text()).isEqualTo(CANNOT_CHECK);
        bot.receive(bot.telegram.updates.memberStatusChange(MINA, GROUP, "member"));
        assertThat(inGroup(JUN, "/settings", JUN).text()).isEqualTo(CANNOT_CHECK);
        assertThat(lookups()).isEqualTo(1);
    }

    @Test
    void one_group_does_not_wait_for_another() {
        long other = GROUP - 1;
        bot.telegram.members.setAdmins(other, JUN);
        failLookups("getChatAdministrators", new TelegramFault.NoReply(HANG));
        bot.start();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/settings"));
        bot.receive(bot.telegram.updates.textMessage(JUN, other, "/cast"));
        bot.awaitMessages(other, 1);
        assertThat(bot.telegram.chats.messagesIn(MINA)).isEmpty();
        bot.awaitMessages(MINA, 1);
    }

    @Test
    void a_linked_channel_cannot_be_checked_either() {
        long channel = -1_009_876_543_210L;
        bot.telegram.members.linkChannel(GROUP, channel);
        failLookups("getChat", TelegramFault.error(500, "Internal Server Error"));
        bot.start();
        bot.receive(bot.telegram.updates.channelMessage(channel, GROUP, "/settings spoilers ceiling 16"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.chat.store().within("telegram/chat:" + GROUP)).isEmpty();
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings spoilers ceiling 16"));
        bot.awaitMessages(GROUP, 2);
        assertThat(bot.chat.store().within("telegram/chat:" + GROUP)).isNotEmpty();
    }

    @Test
    void admins_are_exempt_from_the_cooldown_and_asked_about_only_at_its_limit(@TempDir Path otherFolder) {
        var chat = TestChat.withLore(TestChat.withSeeds().lore(), () -> 0);
        var telegram = new FakeTelegram();
        telegram.members.setAdmins(GROUP, JUN);
        try (var strict = new TelegramTestBot(otherFolder, telegram, chat).start()) {
            IntStream.range(0, 20)
                    .forEach(_ -> strict.receive(telegram.updates.textMessage(JUN, GROUP, "/show")));
            strict.awaitMessages(GROUP, 20);
            assertThat(telegram.calls("getChatAdministrators")).isEmpty();
            IntStream.range(0, 30)
                    .forEach(_ -> strict.receive(telegram.updates.textMessage(JUN, GROUP, "/show")));
            strict.awaitMessages(GROUP, 50);
            IntStream.range(0, 25)
                    .forEach(_ -> strict.receive(telegram.updates.textMessage(MINA, GROUP, "/show")));
            assertThat(strict.awaitMessages(MINA, 1).getFirst().text()).startsWith("One moment, please");
            strict.awaitMessages(GROUP, 70);
            assertThat(telegram.calls("getChatAdministrators")).hasSize(1);
        }
    }
}
