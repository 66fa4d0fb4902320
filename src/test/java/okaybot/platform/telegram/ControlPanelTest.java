package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.callback.TargetGroup;
import okaybot.platform.telegram.chat.DeepLinkBuilder;
import okaybot.settings.SettingEdit;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentButton;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What admins set by buttons, in the private chat for their groups.
class ControlPanelTest extends TelegramBotTestBase {
    private static final long LIN = 44;
    private static final String REFUSED = "That is for admins\n"
            + "It has to be a group that I am in and where you are an admin. If it is, try again in a minute.";
    private final TelegramPanelCommand panel = new TelegramPanelCommand();

    @Override
    @BeforeEach
    void createBot() {
        bot = new TelegramTestBot(folder, new FakeTelegram(), panel.addedTo(TestChat.withSeeds())).start();
        bot.telegram.members.setAdmins(GROUP, MINA, JUN);
    }

    private SentMessage openPanel(long admin) {
        var before = bot.telegram.chats.messagesIn(admin).size();
        bot.receive(bot.telegram.updates.textMessage(admin, GROUP, 7, "/settings"));
        return bot.awaitMessages(admin, before + 1).getLast();
    }

    /// Presses a button and waits for the message to change.
    private SentMessage press(long user, SentMessage message, String label) {
        return pressData(user, message, message.button(label).data());
    }

    private SentMessage pressData(long user, SentMessage message, String data) {
        bot.receive(bot.telegram.updates.callbackQuery(user, message, data));
        await().until(() -> !bot.telegram.chats.current(message).equals(message));
        return bot.telegram.chats.current(message);
    }

    /// A digit is also the label of a suggested number.
    private SentMessage pressKey(SentMessage message, String key) {
        return pressData(MINA, message, message.buttons().stream().filter(button -> button.label().equals(key)
                && button.data().contains("#")).findFirst().orElseThrow().data());
    }

    private void pressEphemeral(String label) {
        var shown = bot.telegram.ephemeral.shownTo(MINA, GROUP).getLast();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, shown, shown.button(label).data()));
        bot.awaitIdle();
    }

    private String alertOf(ObjectNode press) {
        var before = bot.telegram.calls("answerCallbackQuery").count();
        bot.receive(press);
        await().until(() -> bot.telegram.calls("answerCallbackQuery").count() > before);
        return bot.telegram.calls("answerCallbackQuery").toList().getLast().text("text");
    }

    private String value(String name) {
        return panel.values.getOrDefault("telegram/chat:" + GROUP + "/topic:7 " + name, "");
    }

    @Test
    void a_panel_edits_itself_at_each_press_until_it_is_done() {
        var message = press(MINA, openPanel(MINA), "☐ The counted");
        assertThat(value("counted")).isEqualTo("on");
        message = press(MINA, message, "☑ The counted");
        assertThat(value("counted")).isEqualTo("off");
        message = press(MINA, press(MINA, message, "The episode"), "8");
        assertThat(message.text()).startsWith("Saved\n\nGroup: Fans · Topic 7\n")
                .contains("The episode: 8 (from the test)");
        message = press(MINA, message, "The limit");
        for (var key : List.of("6", "⌫", "4", "2")) {
            message = pressKey(message, key);
        }
        assertThat(message.text()).contains("Entered: 42");
        message = press(MINA, message, "OK");
        assertThat(value("limit")).isEqualTo("42");
        assertThat(press(MINA, press(MINA, message, "The where"), "Topic 7").text()).startsWith("Saved");
        assertThat(value("where")).isEqualTo("topic:7");
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(1);
        assertThat(press(MINA, bot.telegram.chats.current(message), "Done").buttons()).isEmpty();
    }

    @Test
    void a_text_is_the_reply_to_the_message_that_asks_for_it() {
        var text = press(MINA, openPanel(MINA), "The text");
        bot.receive(bot.telegram.updates.callbackQuery(MINA, text, text.button("✏️ The text").data()));
        var prompt = bot.awaitMessages(MINA, 2).getLast();
        assertThat(prompt.asksForReply()).isTrue();
        assertThat(prompt.text()).isEqualTo("""
                Reply to this message with the text for “The text”.

                It is a test.

                At most 300 characters. To leave it as it is, send anything else.""");
        bot.ask(MINA, "Call 1393\nday and night", update -> bot.telegram.updates.replyingTo(update, prompt));
        assertThat(value("text")).isEqualTo("Call 1393 day and night");
        assertThat(bot.ask(MINA, "/plot", update -> bot.telegram.updates.replyingTo(update, prompt)).text())
                .startsWith("It's Okay to Not Be Okay: premise");
        assertThat(bot.ask(MINA, "who plays the nurse").text()).startsWith("Nam Joo-ri");
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.memberStatusChange(MINA, GROUP, "member"));
        bot.awaitIdle();
        assertThat(bot.ask(MINA, "Too late", update -> bot.telegram.updates.replyingTo(update, prompt)).text())
                .isEqualTo(REFUSED.replace("\n", "\n\n"));
        assertThat(value("text")).isEqualTo("Call 1393 day and night");
    }

    @Test
    void an_old_panel_works_for_whoever_is_an_admin_now() {
        var minas = openPanel(MINA);
        var juns = openPanel(JUN);
        bot.restart();
        press(MINA, minas, "☐ The counted");
        assertThat(press(JUN, juns, "☐ The counted").text()).startsWith("Saved");
        assertThat(value("counted")).as("not switched off again").isEqualTo("on");
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.memberStatusChange(MINA, GROUP, "member"));
        bot.awaitIdle();
        var before = bot.telegram.chats.current(minas);
        assertThat(alertOf(bot.telegram.updates.callbackQuery(MINA, before, before.button("☑ The counted").data())))
                .isEqualTo(REFUSED);
        assertThat(bot.telegram.chats.current(minas)).isEqualTo(before);
        assertThat(value("counted")).isEqualTo("on");
    }

    @Test
    void in_the_private_chat_an_admin_chooses_a_group() {
        long other = GROUP - 1;
        bot.telegram.members.setAdmins(other, LIN);
        for (var group : List.of(GROUP, other)) {
            bot.receive(bot.telegram.updates.textMessage(LIN, group, "hello everybody"));
        }
        bot.awaitIdle();
        var groups = bot.ask(MINA, "/settings");
        assertThat(groups.text()).isEqualTo("Which group? I show you here what is set there.");
        assertThat(groups.buttons()).hasSize(2);
        assertThat(groups.button("Add me to a group").url()).isEqualTo("https://t.me/OkayTestBot?startgroup=hello");
        var message = press(MINA, groups, "Fans");
        assertThat(message.text()).startsWith("Panel\n\nGroup: Fans\n");
        press(MINA, message, "☐ The counted");
        assertThat(panel.values).containsExactly(Map.entry("telegram/chat:" + GROUP + " counted", "on"));
        assertThat(press(MINA, bot.telegram.chats.current(message), "Other groups").buttons())
                .isEqualTo(groups.buttons());
        assertThat(bot.ask(45, "/settings").text()).startsWith("I don't know a group where you are an admin.");
    }

    @Test
    void an_anonymous_admin_gets_a_link_that_opens_the_panel_for_admins_only() {
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings"));
        var invitation = bot.awaitMessages(GROUP, 1).getFirst();
        assertThat(invitation.text())
                .isEqualTo("Panel\n\nAdmins can see and change what is set here in private with me.");
        var start = "/start " + invitation.button("Open in private").url().split("=", 2)[1];
        assertThat(bot.ask(MINA, start).text()).startsWith("Panel\n\nGroup: Fans\n");
        var refused = REFUSED.replace("\n", "\n\n");
        assertThat(bot.ask(LIN, start).text()).isEqualTo(refused);
        bot.telegram.failNext("getChatAdministrators", TelegramFault.error(400, "Bad Request: chat not found"));
        assertThat(bot.ask(MINA, start(link("~1njchs~~S"))).text()).isEqualTo(refused);
    }

    @Test
    void nobody_makes_the_bot_look_up_one_group_after_the_other() {
        bot.telegram.failAlways("getChatAdministrators", TelegramFault.error(400, "Bad Request: chat not found"));
        for (var i = 0; i < 25; i++) {
            var group = new TargetGroup(-1 - i, Optional.empty());
            var data = CallbackData.firstPage(CommandLine.of("settings")).about(Optional.of(group));
            assertThat(bot.ask(LIN, start(data.toDeepLinkPayload().orElseThrow())).text())
                    .startsWith("That is for admins");
        }
        assertThat(bot.telegram.calls("getChatAdministrators")).hasSize(20);
    }

    @Test
    void topics_are_called_as_people_call_them() {
        var updates = bot.telegram.updates;
        bot.receive(UpdateFactory.creatingTopic(updates.textMessage(LIN, GROUP, 8, ""), "Old name"));
        bot.receive(UpdateFactory.renamingTopic(updates.textMessage(LIN, GROUP, 8, ""), "Episodes"));
        bot.receive(updates.beginningTopic(updates.textMessage(LIN, GROUP, 9, "hello"), "Talk"));
        bot.awaitIdle();
        assertThat(press(MINA, openPanel(MINA), "The where").buttons()).extracting(SentButton::label)
                .startsWith("The whole group", "Topic 7", "Episodes", "Talk");
    }

    /// Others make such links and have an admin follow them.
    @Test
    void a_link_changes_nothing() {
        var group = openPanel(MINA).button("☐ The counted").data();
        assertThat(bot.ask(MINA, start(link(group))).text()).startsWith("Hello");
        assertThat(value("counted")).isEmpty();
        var foreign = bot.telegram.updates.textMessage(MINA, MINA, "Call me");
        var prompt = new DeepLinkBuilder("OkayTestBot").forPrompt(CallbackData.parse(group)).orElseThrow();
        var reply = bot.telegram.updates.replyingTo(foreign, LIN);
        ((ObjectNode) reply.at("/message/reply_to_message")).withArray("entities").addObject().put("type", "text_link")
                .put("offset", 0).put("length", 9).put("url", prompt);
        var before = bot.telegram.chats.messagesIn(MINA).size();
        bot.receive(reply);
        bot.awaitMessages(MINA, before + 1);
        assertThat(value("counted")).isEmpty();
    }

    private static String link(String data) {
        return CallbackData.parse(data).toDeepLinkPayload().orElseThrow();
    }

    private static String start(String payload) {
        return "/start " + payload;
    }

    @Test
    void a_mistake_is_reported_in_private_by_members_of_the_group() {
        bot.chat.store().edit("", List.of(new SettingEdit("telegram/chat:" + GROUP, "reports", Optional.of("chat"))));
        bot.receive(bot.telegram.updates.textMessage(LIN, GROUP, "/report"));
        var form = bot.awaitMessages(LIN, 1).getFirst();
        bot.receive(bot.telegram.updates.callbackQuery(LIN, form, form.button("✏️ What is wrong?").data()));
        var prompt = bot.awaitMessages(LIN, 2).getLast();
        assertThat(bot.ask(LIN, "A name", update -> bot.telegram.updates.replyingTo(update, prompt)).text())
                .startsWith("Thank you");
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("Somebody reports a mistake")
                .contains("A name");
        bot.telegram.members.setLeft(GROUP, LIN);
        assertThat(bot.ask(LIN, "More", update -> bot.telegram.updates.replyingTo(update, prompt)).text())
                .startsWith("That is for members of the group");
    }

    /// Where answers can be shown in the group to one member alone, the panel stands there.
    @Test
    void a_panel_in_the_group_asks_for_texts_in_private() {
        bot.restartOn(BotApiVersion.V10_4);
        bot.receive(bot.telegram.updates.ephemeralMessage(MINA, GROUP, "/settings"));
        await().until(() -> bot.telegram.ephemeral.shownTo(MINA, GROUP).stream()
                .anyMatch(shown -> !shown.buttons().isEmpty()));
        pressEphemeral("☐ The counted");
        await().until(() -> "on".equals(panel.values.get("telegram/chat:" + GROUP + " counted")));
        pressEphemeral("The text");
        await().until(() -> bot.telegram.ephemeral.shownTo(MINA, GROUP).getLast().text().contains("It is a test."));
        pressEphemeral("✏️ The text");
        var prompt = bot.awaitMessages(MINA, 1).getLast();
        bot.ask(MINA, "Call 1393", update -> bot.telegram.updates.replyingTo(update, prompt));
        assertThat(panel.values).containsEntry("telegram/chat:" + GROUP + " text", "Call 1393");
        pressEphemeral("Done");
        await().until(() -> bot.telegram.ephemeral.shownTo(MINA, GROUP).getLast().buttons().isEmpty());
    }

    @Test
    void a_button_of_a_message_that_cannot_be_edited_answers_beside_it() {
        var message = openPanel(MINA);
        bot.receive(UpdateFactory.onInaccessibleMessage(
                bot.telegram.updates.callbackQuery(MINA, message, message.button("The limit").data())));
        await().until(() -> bot.telegram.chats.current(message).text().contains("Choose a number"));
    }
}
