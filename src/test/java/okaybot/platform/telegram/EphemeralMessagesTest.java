package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.telegram.BotApiVersion;
import okaybot.testing.telegram.FakeEphemeralMessages.EphemeralMessage;
import okaybot.testing.telegram.FakeTelegram.ApiCall;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import okaybot.text.Languages;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Private answers in a group, on servers that know ephemeral messages, and on those that do not: who sees what.
class EphemeralMessagesTest extends TelegramBotTestBase {
    private static final String CHAT = "telegram/chat:" + GROUP;
    private static final String SECRET = "woman who killed";
    private static final String LINK_TO_PAGE = "https://t.me/OkayTestBot?start=Y2FzdCBrby1tb29uLXlvdW5n";
    private static final int TOPIC = 77;
    private int acknowledged;

    /// The bot asks for the version when it starts.
    private void start(BotApiVersion version) {
        bot.telegram.setVersion(version);
        bot.start();
    }

    private void set(String key, String value) {
        bot.chat.store().edit("", List.of(new SettingEdit(CHAT, key, Optional.of(value))));
    }

    private SentMessage askInGroup(String line) {
        var before = bot.telegram.chats.messagesIn(GROUP).size();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, line));
        return bot.awaitMessages(GROUP, before + 1).getLast();
    }

    /// Delivers a press and waits for its acknowledgement.
    private ApiCall press(ObjectNode press) {
        bot.receive(press);
        acknowledged++;
        await().untilAsserted(
                () -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(acknowledged));
        return bot.telegram.calls("answerCallbackQuery").toList().getLast();
    }

    private ApiCall pressReveal(long user, SentMessage sent) {
        return press(bot.telegram.updates.callbackQuery(user, sent, sent.button("Reveal the spoilers").data()));
    }

    private ApiCall press(long user, EphemeralMessage shown, String label) {
        return press(bot.telegram.updates.callbackQuery(user, shown, shown.button(label).data()));
    }

    /// Waits until a user sees that many ephemeral messages in the group.
    private EphemeralMessage awaitShown(long user, int count) {
        await().untilAsserted(() -> assertThat(shownTo(user)).hasSize(count)
                .noneMatch(message -> message.text().startsWith("One moment")));
        return shownTo(user).getLast();
    }

    private List<EphemeralMessage> shownTo(long user) {
        return bot.telegram.ephemeral.shownTo(user, GROUP);
    }

    private AbstractListAssert<?, List<? extends String>, String, ?> assertThatAll(long user) {
        return assertThat(bot.telegram.ephemeral.textsSeenBy(user, GROUP));
    }

    private static void assertSilent(ApiCall acknowledgement) {
        assertThat(acknowledgement.text("url") + acknowledgement.text("text")).isEmpty();
    }

    @Test
    void reveal_replaces_the_message_for_the_presser_alone() {
        start(BotApiVersion.V10_4);
        var sent = askInGroup("/cast ko-moon-young");
        assertSilent(pressReveal(JUN, sent));
        var revealed = awaitShown(JUN, 1);
        assertThat(revealed.parsed().covered()).isEmpty();
        assertThatAll(JUN).singleElement().asString().startsWith("Ko Moon-young").contains(SECRET);
        assertThatAll(MINA).containsExactly(sent.text());
        // A second press answers somebody else in the same way, and what is below the answer edits it.
        assertSilent(pressReveal(MINA, sent));
        assertSilent(press(JUN, revealed, "Sources"));
        assertThatAll(JUN).singleElement().asString().contains("¹,²,³").contains(SECRET);
        assertThatAll(MINA).singleElement().asString().contains(SECRET).doesNotContain("¹,²,³");
        assertThat(bot.telegram.chats.openTexts()).containsExactly(sent.parsed().open());
        assertThat(bot.telegram.calls("deleteEphemeralMessage")).as("probes").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"V10_2, 3", "V10_3, 1"})
    void on_earlier_servers_reveal_answers_below_the_message_or_in_its_place(BotApiVersion version, int texts) {
        start(version);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "/cast ko-moon-young"));
        var sent = bot.awaitMessages(GROUP, 1).getFirst();
        assertSilent(pressReveal(JUN, sent));
        assertSilent(pressReveal(JUN, sent));
        assertThat(shownTo(JUN)).hasSize(2).allSatisfy(revealed -> {
            assertThat(revealed.text()).contains(SECRET);
            assertThat(revealed.topic()).contains(TOPIC);
            assertThat(revealed.buttons()).isNotEmpty();
        });
        assertThatAll(JUN).hasSize(texts).last().asString().contains(SECRET);
        assertThatAll(MINA).containsExactly(sent.text());
        assertThat(bot.telegram.chats.openTexts()).containsExactly(sent.parsed().open());
        assertThat(bot.telegram.calls("sendMessage").filter(call -> !call.parameters().has("chat_id")))
                .as("attempts to replace").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = BotApiVersion.class, names = {"V10_1", "STRICT", "SAYS_YES"})
    void a_server_without_ephemeral_messages_never_shows_a_private_answer_to_everyone(BotApiVersion version) {
        start(version);
        bot.telegram.ephemeral.makeBotAdmin(GROUP);
        var sent = askInGroup("/cast ko-moon-young");
        assertThat(pressReveal(JUN, sent).text("url")).isEqualTo(LINK_TO_PAGE);
        assertThat(pressReveal(JUN, sent).text("url")).isEqualTo(LINK_TO_PAGE);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/reveal cast ko-moon-young"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains(SECRET);
        await().untilAsserted(() -> assertThat(bot.telegram.chats.messagesIn(GROUP)).containsExactly(sent));
        // One that says yes to everything has shown that something was to come, and no more than that.
        assertThat(bot.telegram.chats.openTexts().subList(1, 2)).isEqualTo(version == BotApiVersion.SAYS_YES
                ? List.of("One moment…")
                : List.of(bot.telegram.chats.messagesIn(MINA).getFirst().text()));
        assertThat(bot.telegram.calls("deleteEphemeralMessage")).as("probes").hasSize(1);
    }

    @Test
    void a_command_is_answered_in_the_topic_where_the_bot_may_do_that() {
        start(BotApiVersion.V10_3);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "/progress 8"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains("episode 8");
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/progress"));
        bot.awaitMessages(MINA, 2);
        assertThat(bot.telegram.calls("sendMessage")).as("one attempt in this group").hasSize(3);
        bot.telegram.ephemeral.makeBotAdmin(GROUP);
        bot.receive(bot.telegram.updates.botStatusChange(GROUP, "administrator"));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "/progress"));
        assertThat(awaitShown(MINA, 1).text()).contains("You have watched up to episode 8.");
        assertThat(shownTo(MINA).getFirst().topic()).contains(TOPIC);
        bot.telegram.ephemeral.leave(MINA);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "/progress"));
        bot.awaitMessages(MINA, 3);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, TOPIC, "/progress"));
        assertThat(awaitShown(JUN, 1).text()).startsWith("How far you have watched");
        assertThat(bot.telegram.chats.openTexts()).noneMatch(text -> text.startsWith("One moment"));
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
    }

    @Test
    void a_command_that_nobody_else_sees_is_answered_so_that_nobody_else_sees_it() {
        start(BotApiVersion.V10_3);
        bot.receive(bot.telegram.updates.ephemeralMessage(MINA, GROUP, "/progress 8"));
        assertThat(awaitShown(MINA, 1).text()).contains("episode 8");
        bot.receive(bot.telegram.updates.ephemeralMessage(MINA, GROUP, "who plays the nurse"));
        var nurse = awaitShown(MINA, 2);
        assertThat(nurse.text()).contains("Nam Joo-ri");
        // Below such an answer, people can do what they can in the private chat.
        assertSilent(press(bot.telegram.updates.callbackQuery(MINA, nurse, "progress 3")));
        assertThat(shownTo(MINA)).hasSize(2).last().satisfies(edited -> assertThat(edited.text())
                .contains("episode 3"));
        assertThat(press(bot.telegram.updates.callbackQuery(MINA, nurse, "cast 12345")).text("text"))
                .startsWith("I don't know “12345”");
        assertThat(bot.ask(MINA, "/progress").text()).contains("You have watched up to episode 3.");
        assertThatAll(JUN).isEmpty();
        assertThat(bot.telegram.chats.openTexts()).allMatch(text -> text.startsWith("How far you have watched"));
    }

    @Test
    void an_ephemeral_command_that_came_too_late_does_not_tell_the_group_what_was_asked() {
        start(BotApiVersion.V10_3);
        bot.telegram.chats.blockBot(MINA);
        var update = bot.telegram.updates.ephemeralMessage(MINA, GROUP, "/cast ko-moon-young");
        bot.telegram.queue().add(update);
        var invitation = bot.awaitMessages(GROUP, 1).getFirst();
        assertThat(invitation.text()).isEqualTo("I answer that in private. Open our chat once, then ask here again.");
        assertThat(invitation.button("Open our chat").url()).doesNotContain(LINK_TO_PAGE);
        assertThat(invitation.replyTo()).isEmpty();
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings"));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().text()).startsWith("Settings for this chat\n\nAdmins can see");
    }

    @Test
    void where_answers_are_private_their_pages_are_turned_in_place() {
        start(BotApiVersion.V10_4);
        bot.telegram.ephemeral.makeBotAdmin(GROUP);
        var open = askInGroup("/about");
        set("reply", "private");
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        var cast = awaitShown(MINA, 1);
        assertSilent(press(MINA, cast, "Ko Moon-young"));
        assertThat(awaitShown(MINA, 1).text()).startsWith("Ko Moon-young");
        assertSilent(press(MINA, shownTo(MINA).getFirst(), "Reveal the spoilers"));
        assertThat(awaitShown(MINA, 1).text()).contains(SECRET);
        assertSilent(press(bot.telegram.updates.callbackQuery(JUN, open, "cast")));
        assertThatAll(JUN).singleElement().asString().startsWith("The cast of");
        assertThatAll(MINA).hasSize(2).first().isEqualTo(open.text());
        assertThat(bot.telegram.chats.openTexts()).containsExactly(open.parsed().open());
    }

    @Test
    void an_ephemeral_message_that_has_disappeared_is_shown_again_and_an_old_press_leads_to_the_private_chat() {
        start(BotApiVersion.V10_4);
        var sent = askInGroup("/cast ko-moon-young");
        pressReveal(JUN, sent);
        var revealed = awaitShown(JUN, 1);
        bot.telegram.ephemeral.disappear();
        assertSilent(press(JUN, revealed, "Sources"));
        assertThat(awaitShown(JUN, 1)).satisfies(again -> {
            assertThat(again.replaces()).isEmpty();
            assertThat(again.text()).contains(SECRET);
        });
        var late = bot.telegram.updates.callbackQuery(JUN, sent, sent.button("Reveal the spoilers").data());
        bot.telegram.queue().add(late);
        acknowledged++;
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(acknowledged));
        assertThat(bot.telegram.calls("answerCallbackQuery").toList().getLast().text("url")).isEqualTo(LINK_TO_PAGE);
        assertSilent(pressReveal(JUN, sent));
    }

    @ParameterizedTest
    @CsvSource({"sendMessage, 429", "editEphemeralMessageText, 400", "editEphemeralMessageText, 404"})
    void a_failed_attempt_leaves_nothing_behind(String method, int status) {
        start(BotApiVersion.V10_2);
        bot.telegram.ephemeral.makeBotAdmin(GROUP);
        bot.telegram.failNext(method, status == 429
                ? TelegramFault.tooManyRequests(30)
                : TelegramFault.error(status, "Bad Request: something"));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/progress"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("How far you have watched");
        await().untilAsserted(() -> assertThat(shownTo(MINA)).isEmpty());
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
    }

    @Test
    void help_for_somebody_in_need_goes_to_the_private_chat_if_that_is_open() {
        start(BotApiVersion.V10_3);
        bot.receive(bot.telegram.updates.ephemeralMessage(MINA, GROUP, "i want to die"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains("findahelpline.com");
        bot.telegram.chats.blockBot(MINA);
        bot.receive(bot.telegram.updates.ephemeralMessage(MINA, GROUP, "i want to die"));
        assertThat(awaitShown(MINA, 1).text()).contains("findahelpline.com");
        assertThatAll(JUN).isEmpty();
    }

    @Test
    void personal_commands_are_ephemeral_where_the_server_knows_that() {
        start(BotApiVersion.V10_1);
        awaitPublished(1);
        assertThat(ephemeralCommands()).isEmpty();
        bot.restartOn(BotApiVersion.V10_2);
        awaitPublished(2);
        assertThat(ephemeralCommands()).contains("progress", "mydata", "settings").doesNotContain("cast", "report");
        bot.restart();
        awaitPublished(3);
        assertThat(bot.telegram.calls("setMyCommands")).hasSize(2 * 2 * Languages.all().size());
    }

    /// Waits until so many starts have published the commands, and with them what follows.
    private void awaitPublished(int starts) {
        await().untilAsserted(() -> assertThat(bot.telegram.calls("getChatMenuButton")).hasSize(starts));
    }

    private List<String> ephemeralCommands() {
        return bot.telegram.calls("setMyCommands").toList().getLast().parameters().path("commands").valueStream()
                .filter(command -> command.path("is_ephemeral").asBoolean())
                .map(command -> command.path("command").asText()).toList();
    }

    @Test
    void a_press_below_a_message_of_inline_mode_leads_to_the_private_chat() {
        start(BotApiVersion.V10_4);
        var sent = askInGroup("/cast ko-moon-young");
        var inline = UpdateFactory.onInlineMessage(
                bot.telegram.updates.callbackQuery(JUN, sent, sent.button("Reveal the spoilers").data()));
        assertThat(press(inline).text("url")).isEqualTo(LINK_TO_PAGE);
        assertThat(shownTo(JUN)).isEmpty();
    }
}
