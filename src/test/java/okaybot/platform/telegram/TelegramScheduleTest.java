package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import okaybot.place.Place;
import okaybot.schedule.PostScheduler;
import okaybot.testing.FakeTaskQueue;
import okaybot.testing.InMemoryScheduleStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Posts of a topic, set up by buttons and replies in the private chat of an admin.
class TelegramScheduleTest extends TelegramBotTestBase {
    private static final Place CHAT = Place.parse("telegram/chat:" + GROUP);
    private final FakeTaskQueue queue = new FakeTaskQueue(TestChat.NOW);
    private final PostScheduler posts = new PostScheduler(new InMemoryScheduleStore(), queue, queue.clock());

    @Override
    @BeforeEach
    void createBot() {
        bot = new TelegramTestBot(folder, new FakeTelegram(),
                TestChat.withLore(SampleLore.LIGHTHOUSE, context -> context.withPosts(posts))).start();
        bot.telegram.members.setAdmins(GROUP, MINA);
    }

    private SentMessage press(SentMessage message, String label) {
        bot.receive(bot.telegram.updates.callbackQuery(MINA, message, message.button(label).data()));
        await().until(() -> !bot.telegram.chats.current(message).equals(message));
        return bot.telegram.chats.current(message);
    }

    private SentMessage open(String line) {
        var before = bot.telegram.chats.messagesIn(MINA).size();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, 7, line));
        return bot.awaitMessages(MINA, before + 1).getLast();
    }

    @Test
    void a_typed_post_is_set_up_for_the_topic_and_its_times_are_shown_in_the_zone_of_the_reader() {
        var message = open("/schedule quote at 20:00 on mon in Seoul");
        assertThat(message.text()).startsWith("Scheduled").contains("Monday 23 November 2026, 20:00 (Seoul)");
        assertThat(bot.telegram.calls("sendMessage").toList().getLast().text("text"))
                .contains("<tg-time unix=\"1795431600\" format=\"wDt\">");
        assertThat(posts.list(CHAT)).singleElement()
                .satisfies(post -> assertThat(post.place().token()).isEqualTo("topic:7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at 20:00 in Berlin", "20:00 on mon, wed, fri in America/Argentina/Buenos_Aires"})
    void what_is_posted_is_asked_for_and_its_time_is_kept(String time) {
        assertThat(press(open("/schedule " + time), "/fact").text()).contains("Scheduled", "20:00");
        assertThat(posts.list(CHAT)).hasSize(1);
    }

    @Test
    void a_post_is_set_up_and_changed_by_buttons_and_replies() {
        var time = press(open("/schedule new"), "/fact");
        assertThat(time.text()).contains("At what time?");
        var zone = press(time, "20:00");
        assertThat(press(zone, "Seoul").text()).contains("Scheduled", "every day · Seoul");
        var post = bot.telegram.chats.current(zone);
        var prompted = press(post, "Time: 20:00");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, prompted, prompted.button("✏️ Time").data()));
        var prompt = bot.awaitMessages(MINA, 2).getLast();
        bot.ask(MINA, "9pm", update -> bot.telegram.updates.replyingTo(update, prompt));
        assertThat(posts.list(CHAT).getFirst().recurrence().time()).hasToString("21:00");
    }
}
