package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.telegram.FakeTelegram.ApiCall;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages of which Telegram does not say in which topic they are. The group shows everything; the topics may not.
class UnknownTopicTest extends TelegramBotTestBase {
    private static final String CHAT = "telegram/chat:" + GROUP;
    private static final int TOPIC = 77;
    private SentMessage sent;

    @BeforeEach
    void start() {
        bot.start();
        set(CHAT, "ceiling", "end");
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "/cast"));
        sent = bot.awaitMessages(GROUP, 1).getFirst();
    }

    private void set(String place, String key, String value) {
        bot.chat.store().edit("", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    private ObjectNode press(long user, String data) {
        return bot.telegram.updates.callbackQuery(user, sent, data);
    }

    /// Delivers a press and waits for its acknowledgement.
    private ApiCall acknowledged(ObjectNode press) {
        var before = bot.telegram.calls("answerCallbackQuery").count();
        bot.receive(press);
        await().untilAsserted(
                () -> assertThat(bot.telegram.calls("answerCallbackQuery").count()).isEqualTo(before + 1));
        return bot.telegram.calls("answerCallbackQuery").toList().getLast();
    }

    private void assertGroupUnchanged() {
        bot.ask(JUN, "/about");
        assertThat(bot.telegram.chats.messagesIn(GROUP)).containsExactly(sent);
        assertThat(bot.telegram.calls("editMessageText")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ceiling,0", "reply,private", "cooldown,5"})
    void only_the_presser_sees_the_answer_on_an_inaccessible_message(String key, String value) {
        set(CHAT + "/topic:" + TOPIC, key, value);
        var acknowledgement = acknowledged(UpdateFactory.onInaccessibleMessage(press(JUN, "plot ending")));
        assertThat(acknowledgement.text("url")).startsWith("https://t.me/OkayTestBot?start=");
        assertGroupUnchanged();
    }

    @Test
    void spoilers_are_left_out_if_any_topic_leaves_them_out() {
        set(CHAT + "/topic:5", "beyond", "leave-out");
        assertThat(acknowledged(UpdateFactory.onInaccessibleMessage(press(JUN, "plot ending"))).text("text"))
                .contains("left out.");
        assertGroupUnchanged();
    }

    @Test
    void a_message_without_its_date_is_not_trusted() {
        set(CHAT + "/topic:" + TOPIC, "ceiling", "0");
        var press = press(JUN, "plot ending");
        bot.telegram.skipValidation();
        ((ObjectNode) press.at("/callback_query/message")).retain("chat", "message_id");
        assertThat(acknowledged(press).text("url")).isNotEmpty();
        assertGroupUnchanged();
    }

    @Test
    void only_the_presser_sees_it_too_if_no_topic_has_settings() {
        assertThat(acknowledged(UpdateFactory.onInaccessibleMessage(press(JUN, "plot ending"))).text("url"))
                .isNotEmpty();
        assertGroupUnchanged();
    }

    @ParameterizedTest
    @CsvSource({"answer,no", "command.cast,deny"})
    void is_not_answered_if_any_topic_forbids_it(String key, String value) {
        set(CHAT + "/topic:5", key, value);
        var acknowledgement = acknowledged(UpdateFactory.onInaccessibleMessage(press(JUN, "cast ko-moon-young")));
        assertThat(acknowledgement.text("text")).isEqualTo(
                """
                I can't check that right now
                I can't see which topic this is in, so I don't know whether I may answer here. Please try again in a while.""");
        assertGroupUnchanged();
    }

    @Test
    void a_setting_is_not_changed_for_the_whole_group() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        for (var words : List.of("answer not-here", "reports here", "reset", "spoilers ceiling 3 in topic")) {
            assertThat(acknowledged(UpdateFactory.onInaccessibleMessage(press(JUN, "settings " + words))).text("text"))
                    .isEqualTo("This button is from an older version of me. Please ask again.");
            bot.receive(inSomeTopic(bot.telegram.updates.textMessage(JUN, GROUP, "/settings " + words)));
        }
        assertThat(bot.awaitMessages(JUN, 4)).allSatisfy(message -> assertThat(message.text())
                .startsWith("Your change was not saved\n\nI can't see right now which topic this is in."));
        assertThat(bot.chat.store().within(CHAT)).hasSize(1);
        assertGroupUnchanged();
    }

    /// A message in a topic whose thread is missing.
    private static ObjectNode inSomeTopic(ObjectNode update) {
        ((ObjectNode) update.get("message")).put("is_topic_message", true);
        return update;
    }

    @Test
    void a_message_in_a_topic_without_its_thread_is_answered_privately() {
        bot.receive(inSomeTopic(bot.telegram.updates.textMessage(MINA, GROUP, "/plot ending")));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().parsed().covered()).isNotEmpty();
        assertGroupUnchanged();
    }

    @Test
    void a_button_of_an_inline_message_is_answered_to_the_presser() {
        assertThat(acknowledged(UpdateFactory.onInlineMessage(press(JUN, "plot ending"))).text("url"))
                .startsWith("https://t.me/OkayTestBot?start=");
        assertThat(acknowledged(UpdateFactory.onInlineMessage(press(JUN, "settings answer nowhere"))).text("text"))
                .isEqualTo("This button is from an older version of me. Please ask again.");
        assertThat(bot.telegram.calls("getChatAdministrators")).isEmpty();
        assertGroupUnchanged();
    }

    /// The message ids of a supergroup are not those of the group that it was before.
    @Test
    void a_button_in_a_group_that_became_a_supergroup_changes_no_message() {
        long supergroup = GROUP - 5;
        set("telegram/chat:" + supergroup, "ceiling", "0");
        bot.receive(UpdateFactory.update("message",
                bot.telegram.updates.message(GROUP).put("migrate_to_chat_id", supergroup)));
        await().untilAsserted(() -> assertThat(bot.membership.events()).isNotEmpty());
        assertThat(acknowledged(press(JUN, "plot ending")).text("url")).isNotEmpty();
        assertGroupUnchanged();
        assertThat(bot.telegram.chats.messagesIn(supergroup)).isEmpty();
    }

    @Test
    void a_known_topic_is_edited_in_place_with_its_own_ceiling() {
        set(CHAT + "/topic:" + TOPIC, "ceiling", "0");
        assertThat(acknowledged(press(JUN, "plot ending")).text("url")).isEmpty();
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(GROUP)).singleElement()
                .satisfies(message -> assertThat(message.parsed().covered()).isNotEmpty()));
    }
}
