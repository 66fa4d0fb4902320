package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import okaybot.testing.HostileText;
import okaybot.testing.telegram.FakeTelegram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Presses of buttons.
class CallbackQueryHandlerTest extends TelegramBotTestBase {
    @BeforeEach
    void start() {
        bot.start();
    }

    @Test
    void a_press_edits_the_message() {
        var cast = bot.ask(MINA, "/cast");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, cast.button("Ko Moon-young").data()));
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(MINA)).singleElement()
                .satisfies(sent -> assertThat(sent.text()).startsWith("Ko Moon-young · 고문영\n")));
        awaitAcknowledgements(1);
    }

    @Test
    void a_press_that_changes_nothing_is_awaitAcknowledgements() {
        var cast = bot.ask(MINA, "/cast");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, "cast"));
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, "cast"));
        awaitAcknowledgements(2);
        assertThat(bot.ask(MINA, "/plot").text()).startsWith("It's Okay to Not Be Okay: premise\n");
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2);
    }

    @Test
    void a_press_that_fails_leaves_the_message_and_its_buttons() {
        var cast = bot.ask(MINA, "/cast");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, "cast 12345"));
        assertThat(awaitAcknowledgements(1).getFirst().text("text")).startsWith("I don't know “12345”\n");
        assertThat(bot.telegram.chats.messagesIn(MINA)).containsExactly(cast);
        bot.receive(bot.telegram.updates.callbackQuery(MINA, cast, cast.button("Ko Moon-young").data()));
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(MINA).getFirst().text())
                .startsWith("Ko Moon-young · 고문영\n"));
    }

    @Test
    void in_a_private_chat_spoilers_are_revealed_in_the_message() {
        var sent = bot.ask(MINA, "/cast ko-moon-young");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, sent, sent.button("Reveal the spoilers").data()));
        await().untilAsserted(
                () -> assertThat(bot.telegram.chats.messagesIn(MINA).getFirst().parsed().covered()).isEmpty());
    }

    @Test
    void a_press_shows_the_source_of_each_statement_in_the_message() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        var sent = bot.awaitMessages(GROUP, 1).getFirst();
        assertThat(sent.text()).contains("Sources: ").doesNotContain("¹");
        bot.receive(bot.telegram.updates.callbackQuery(JUN, sent, sent.button("Sources").data()));
        await().untilAsserted(
                () -> assertThat(bot.telegram.chats.messagesIn(GROUP).getFirst().text()).contains("¹,²,³"));
        assertThat(bot.telegram.chats.messagesIn(GROUP).getFirst().button("Without sources").data())
                .isEqualTo("cast ko-moon-young");
    }

    @Test
    void in_a_group_a_press_opens_the_private_chat_where_another_press_reveals() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        var sent = bot.awaitMessages(GROUP, 1).getFirst();
        bot.receive(bot.telegram.updates.callbackQuery(JUN, sent, sent.button("Reveal the spoilers").data()));
        assertThat(awaitAcknowledgements(1).getFirst().text("url"))
                .isEqualTo("https://t.me/OkayTestBot?start=Y2FzdCBrby1tb29uLXlvdW5n");
        var covered = bot.ask(JUN, "/start Y2FzdCBrby1tb29uLXlvdW5n");
        assertThat(covered.parsed().covered()).isNotEmpty();
        bot.receive(bot.telegram.updates.callbackQuery(JUN, covered, covered.button("Reveal the spoilers").data()));
        await().untilAsserted(
                () -> assertThat(bot.telegram.chats.messagesIn(JUN).getFirst().parsed().covered()).isEmpty());
        assertThat(bot.telegram.chats.messagesIn(GROUP)).containsExactly(sent);
    }

    @Test
    void a_short_private_answer_is_an_alert() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        var sent = bot.awaitMessages(GROUP, 1).getFirst();
        bot.receive(bot.telegram.updates.callbackQuery(JUN, sent, "progress"));
        assertThat(awaitAcknowledgements(1).getFirst()).satisfies(call -> {
            assertThat(call.text("text")).startsWith("How far you have watched\nI do not know how far");
            assertThat(call.text("show_alert")).isEqualTo("true");
        });
        assertThat(bot.telegram.chats.messagesIn(GROUP)).containsExactly(sent);
    }

    /// Such buttons were made before answers that everyone sees had none.
    @ParameterizedTest
    @ValueSource(strings = {"progress 8", "mydata delete", "settings answer nowhere",
        "diagnose preview plot episode 16",
        "reveal settings answer nowhere", "2~mydata delete", "setings answer nowhere"})
    void a_button_in_a_group_changes_nothing_for_the_one_who_presses_it(String line) {
        bot.ask(MINA, "/progress 3");
        bot.telegram.members.setAdmins(GROUP, MINA);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/cast"));
        var sent = bot.awaitMessages(GROUP, 1).getFirst();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, sent, line));
        awaitAcknowledgements(1);
        assertThat(bot.ask(MINA, "/progress").text()).contains("You have watched up to episode 3.");
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/plot"));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().text()).startsWith("It's Okay to Not Be Okay: premise");
    }

    @Test
    void a_button_on_a_message_that_cannot_be_edited_works_after_a_restart() {
        var cast = bot.ask(MINA, "/cast");
        bot.restart();
        var press = bot.telegram.updates.callbackQuery(MINA, cast, "plot");
        ((ObjectNode) press.at("/callback_query/message")).put("date", 0).put("message_id", 3).remove("text");
        bot.receive(press);
        assertThat(bot.awaitMessages(MINA, 2).getLast().text()).startsWith("It's Okay to Not Be Okay: premise\n");
        awaitAcknowledgements(1);
    }

    @Test
    void hostile_callback_data_is_acknowledged_and_has_no_effect() {
        var cast = bot.ask(MINA, "/cast");
        new Random(7).longs(40).forEach(seed -> bot.receive(
                bot.telegram.updates.callbackQuery(MINA, cast, HostileText.randomText(new Random(seed)))));
        awaitAcknowledgements(40);
        assertThat(bot.ask(MINA, "/plot").text()).startsWith("It's Okay to Not Be Okay: premise\n");
    }

    private List<FakeTelegram.ApiCall> awaitAcknowledgements(int count) {
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(count));
        var all = bot.telegram.calls("answerCallbackQuery").toList();
        assertThat(all).extracting(call -> call.text("callback_query_id")).doesNotHaveDuplicates();
        return all;
    }
}
