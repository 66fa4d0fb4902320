package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report on its way to the admins of a group and back.
class TelegramReportTest {
    private static final long MINA = 42;
    private static final long JUN = 43;
    private static final long ANONYMOUS = 44;
    private static final long GROUP = -1_001_234_567_890L;
    @TempDir
    private Path folder;
    private TelegramTestBot bot;

    @BeforeEach
    void start() {
        bot = new TelegramTestBot(folder).start();
        bot.telegram.members.setAdmins(GROUP, JUN, ANONYMOUS);
        bot.telegram.members.setAnonymous(ANONYMOUS);
        bot.chat.store().edit("", List.of(new SettingEdit("telegram/chat:" + GROUP, "reports", Optional.of("chat"))));
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private SentMessage report(String line) {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, line));
        return bot.awaitMessages(GROUP, bot.telegram.chats.messagesIn(GROUP).size() + 1).getLast();
    }

    /// Presses a button and waits for what Telegram shows the presser.
    private String press(long user, SentMessage post, String label) {
        var before = bot.telegram.calls("answerCallbackQuery").count();
        bot.receive(bot.telegram.updates.callbackQuery(user, post, post.button(label).data()));
        await().until(() -> bot.telegram.calls("answerCallbackQuery").count() > before);
        return bot.telegram.calls("answerCallbackQuery").toList().getLast().text("text");
    }

    private SentMessage inGroup() {
        return bot.telegram.chats.messagesIn(GROUP).getLast();
    }

    @Test
    void admins_accept_a_report_once_and_the_reporter_hears_it_once() {
        var post = report("/report cast ko-moon-young : her name is wrong");
        assertThat(post.text()).startsWith("Somebody reports a mistake\n").contains("A famous author");
        assertThat(post.parsed().open()).doesNotContain("her name is wrong");
        assertThat(post.buttons()).extracting(button -> button.label()).containsExactly("Accept", "Dismiss");
        bot.awaitMessages(MINA, 1);
        assertThat(press(MINA, post, "Accept")).startsWith("That is for admins\n");
        assertThat(press(JUN, post, "Accept")).isEqualTo("Accepted\nWhoever reported it knows now.");
        assertThat(bot.awaitMessages(MINA, 2).getLast().text()).startsWith("Your report was handled\n");
        assertThat(inGroup().text()).endsWith("Accepted by: Fan 43");
        assertThat(inGroup().buttons()).isEmpty();
        assertThat(press(ANONYMOUS, post, "Dismiss")).startsWith("Already handled\n");
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2);
        assertThat(bot.telegram.chats.messagesIn(GROUP)).hasSize(1);
    }

    private SentMessage askInGroup() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        return bot.awaitMessages(GROUP, bot.telegram.chats.messagesIn(GROUP).size() + 1).getLast();
    }

    @Test
    void a_press_asks_what_is_wrong_where_only_the_presser_sees_it() {
        bot.restartOn(BotApiVersion.V10_4);
        assertThat(press(JUN, askInGroup(), "Report a mistake")).isEmpty();
        await().until(() -> !bot.telegram.ephemeral.shownTo(JUN, GROUP).isEmpty());
        var form = bot.telegram.ephemeral.shownTo(JUN, GROUP).getLast();
        assertThat(form.text()).startsWith("Report a mistake\n");
        assertThat(form.buttons()).extracting(button -> button.label()).contains("✏️ What is wrong?",
                "Send it as it is");
        bot.receive(bot.telegram.updates.callbackQuery(JUN, form, form.button("✏️ What is wrong?").data()));
        var prompt = bot.awaitMessages(JUN, 1).getFirst();
        assertThat(bot.ask(JUN, "her name : is wrong", update -> bot.telegram.updates.replyingTo(update, prompt))
                .text()).startsWith("Thank you\n");
        assertThat(inGroup().text()).contains("• cast ko-moon-young\n", "her name : is wrong");
    }

    @Test
    void a_press_reports_at_once_if_nobody_can_be_asked_there() {
        assertThat(press(JUN, askInGroup(), "Report a mistake")).startsWith("Thank you\n");
        bot.awaitMessages(GROUP, 2);
        assertThat(inGroup().text()).startsWith("Somebody reports a mistake\n\n• cast ko-moon-young\n\nA famous");
    }

    @Test
    void an_anonymous_admin_stays_so_and_a_reporter_who_blocks_the_bot_is_no_error() {
        var post = report("/report all of it is wrong");
        bot.awaitMessages(MINA, 1);
        bot.telegram.chats.blockBot(MINA);
        assertThat(press(ANONYMOUS, post, "Dismiss")).isEqualTo("Dismissed\nI couldn't tell whoever reported it.");
        assertThat(inGroup().text()).endsWith("Dismissed by: an admin");
    }
}
