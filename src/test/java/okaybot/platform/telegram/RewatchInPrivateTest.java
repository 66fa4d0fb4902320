package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.schedule.PostDelivery;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchMember;
import okaybot.schedule.rewatch.RewatchRunner;
import okaybot.schedule.rewatch.RewatchScheduler;
import okaybot.settings.Settings;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryDeliveryLog;
import okaybot.testing.InMemoryRewatchStore;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rewatch of a group, of which people read in their private chats: what they press there is about the group.
class RewatchInPrivateTest extends TelegramBotTestBase {
    private static final long LIN = 44;
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final InMemoryRewatchStore store = new InMemoryRewatchStore();

    @Override
    @BeforeEach
    void createBot() {
        var scheduler = new RewatchScheduler(store, queue, queue.clock());
        bot = new TelegramTestBot(folder, new FakeTelegram(),
                TestChat.withSeeds(context -> context.withRewatches(scheduler))).start();
        bot.telegram.members.setAdmins(GROUP, MINA);
        var messengers = bot.chat.context().messengers();
        queue.register(RewatchScheduler.TASK_KIND, new RewatchRunner(store, new Settings(bot.chat.store()), messengers,
                new PostDelivery(messengers, new InMemoryDeliveryLog(), queue.clock()), bot.chat::lore, queue.clock()));
    }

    private SentMessage write(long user, String line) {
        var before = bot.telegram.chats.messagesIn(user).size();
        bot.receive(bot.telegram.updates.textMessage(user, GROUP, line));
        return bot.awaitMessages(user, before + 1).getLast();
    }

    private SentMessage press(long user, SentMessage message, String label) {
        return pressData(user, message, message.button(label).data());
    }

    private SentMessage pressData(long user, SentMessage message, String data) {
        bot.receive(bot.telegram.updates.callbackQuery(user, message, data));
        await().until(() -> !bot.telegram.chats.current(message).equals(message));
        return bot.telegram.chats.current(message);
    }

    private Rewatch start() {
        write(MINA, "/rewatch start tomorrow 20:00 in Berlin");
        return stored();
    }

    private Rewatch stored() {
        return store.findByChannel(ChatTarget.group(GROUP).place()).orElseThrow();
    }

    private List<RewatchMember> members() {
        return store.members().findByRewatch(stored().id());
    }

    @Test
    void an_admin_sets_one_up_and_changes_it_by_buttons() {
        var page = write(MINA, "/rewatch start");
        assertThat(page.text()).contains("Group: Fans");
        page = press(MINA, page, "First day");
        page = pressData(MINA, page, page.buttons().stream().filter(button -> button.label().contains("23 Nov"))
                .findFirst().orElseThrow().data());
        assertThat(page.text()).contains("Mon 23 Nov");
        start();
        assertThat(write(MINA, "/rewatch role 4242424242").text()).contains("Groups have no roles");
        var status = write(MINA, "/rewatch");
        assertThat(press(MINA, status, "Pause").text()).contains("Group: Fans", "Paused.");
        assertThat(stored().status()).isEqualTo(Rewatch.Status.PAUSED);
    }

    @Test
    void a_member_joins_and_is_reminded() {
        start();
        var joined = press(JUN, write(JUN, "/rewatch"), "Join");
        assertThat(joined.text()).contains("You're in!");
        assertThat(press(JUN, joined, "☐ Remind me").text()).contains("Remind me: on");
        assertThat(members()).singleElement().matches(RewatchMember::wantsReminder);
        assertThat(bot.ask(JUN, "/rewatch").text()).contains("Your rewatches", "Fans").doesNotContain("chat:");
    }

    @Test
    void who_presses_join_in_the_group_is_led_to_what_they_can_set() throws Exception {
        start();
        queue.advance(Duration.ofMinutes(1));
        var invitation = bot.telegram.chats.messagesIn(GROUP).getLast();
        bot.receive(bot.telegram.updates.callbackQuery(JUN, invitation, invitation.button("Join").data()));
        await().until(() -> bot.telegram.calls("answerCallbackQuery").count() == 1);
        var url = bot.telegram.calls("answerCallbackQuery").findFirst().orElseThrow().text("url");
        assertThat(members()).hasSize(1);
        var page = bot.ask(JUN, "/start " + url.substring(url.indexOf("start=") + "start=".length()));
        assertThat(page.text()).contains("Group: Fans", "You: 0 of 16 episodes");
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        start();
        var page = write(MINA, "/rewatch");
        var group = CallbackData.parse(page.button("Pause").data());
        bot.telegram.members.setLeft(GROUP, LIN);
        var hello = bot.ask(LIN, "/help");
        for (var words : List.of("", "join", "stop now")) {
            var data = group.withLine(new CommandLine("rewatch", words)).toButtonData().orElseThrow();
            bot.receive(bot.telegram.updates.callbackQuery(LIN, hello, data));
            bot.receive(bot.telegram.updates.callbackQuery(JUN, bot.ask(JUN, "/help"), data));
        }
        bot.awaitIdle();
        assertThat(bot.telegram.chats.current(hello)).isEqualTo(hello);
        assertThat(stored().status()).isEqualTo(Rewatch.Status.NEW);
        assertThat(members()).extracting(RewatchMember::viewer).containsExactly("telegram:" + JUN);
    }
}
