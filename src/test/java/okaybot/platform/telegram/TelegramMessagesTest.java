package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.testing.HostileText;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands in messages and the bot's answers.
class TelegramMessagesTest extends TelegramBotTestBase {
    @BeforeEach
    void start() {
        bot.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cast ko-moon-young", "/CAST@okayTESTbot ko moon young", "/cast\nKo Mun-yeong", "고문영",
        "Ko Moon Young", "/start Y2FzdCBrby1tb29uLXlvdW5n"})
    void a_command_is_answered_in_every_way_to_write_it(String text) {
        assertThat(bot.ask(MINA, text).text()).startsWith("Ko Moon-young · 고문영\n").contains("Played by: Seo Ye-ji");
    }

    @Test
    void a_question_follows_up_on_the_last_answer() {
        bot.ask(MINA, "/cast ko-moon-young");
        bot.ask(JUN, "/cast moon-gang-tae");
        assertThat(bot.ask(MINA, "and who plays her?").text()).contains("Seo Ye-ji").doesNotContain("Kim Soo-hyun");
        assertThat(bot.ask(JUN, "그럼 배우는?").text()).contains("Kim Soo-hyun").doesNotContain("Seo Ye-ji");
    }

    @Test
    void spoilers_are_covered_and_link_previews_are_disabled() {
        var sent = bot.ask(MINA, "/cast ko-moon-young");
        assertThat(sent.parsed().covered())
                .containsExactly("daughter of the woman who killed Gang-tae and Sang-tae's mother");
        assertThat(bot.telegram.calls("sendMessage")).singleElement()
                .extracting(call -> call.parameters().at("/link_preview_options/is_disabled").asBoolean())
                .isEqualTo(true);
    }

    @Test
    void an_unknown_deep_link_is_answered_with_a_greeting() {
        assertThat(bot.ask(MINA, "/start ref_12345").text()).startsWith("Hello\n");
        assertThat(bot.ask(MINA, "/start").text()).startsWith("Hello\n");
    }

    @Test
    void a_deep_link_cannot_change_anything() {
        bot.ask(MINA, "/progress 3");
        for (var line : List.of("mydata delete", "progress finished", "reveal progress finished",
                "settings answer nowhere", "reveal reveal mydata delete", "report plot", "2~progress finished",
                "/ /mydata delete", "diagnose", "setings answer nowhere")) {
            assertThat(bot.ask(MINA, "/start " + payload(line)).text()).startsWith("Hello\n");
        }
        assertThat(bot.ask(MINA, "/progress").text()).contains("You have watched up to episode 3.");
        assertThat(bot.ask(MINA, "/help").text()).startsWith("What you can ask\n");
        assertThat(bot.ask(MINA, "/privacy").text()).startsWith("Your privacy\n");
        assertThat(bot.ask(MINA, "/settings").text()).startsWith("I don't know a group where you are an admin.");
    }

    private static String payload(String line) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reveal plot ending", "reveal reveal plot ending", "REVEAL / plot ending"})
    void a_deep_link_never_reveals(String line) {
        var sent = bot.ask(MINA, "/start " + payload(CommandLine.parse(line).text()));
        assertThat(sent.text()).startsWith("It's Okay to Not Be Okay: ending\n");
        assertThat(sent.parsed().covered()).isNotEmpty();
    }

    @Test
    void a_forwarded_command_changes_nothing_and_never_reveals() {
        bot.ask(MINA, "/progress 3");
        for (var line : List.of("/mydata delete", "/progress finished", "/reveal progress finished")) {
            assertThat(bot.ask(MINA, line, UpdateFactory::forwarded).text()).startsWith("Hello\n");
        }
        assertThat(bot.ask(MINA, "/reveal plot ending", UpdateFactory::forwarded).parsed().covered()).isNotEmpty();
        assertThat(bot.ask(MINA, "/progress").text()).contains("You have watched up to episode 3.");
        bot.telegram.members.setAdmins(GROUP, JUN);
        for (var line : List.of("/settings answer nowhere", "/settings@okaytestbot answer nowhere")) {
            bot.receive(UpdateFactory.forwarded(bot.telegram.updates.textMessage(JUN, GROUP, line)));
        }
        bot.receive(UpdateFactory.forwarded(bot.telegram.updates.textMessage(JUN, GROUP, "/cast")));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("The cast of");
        assertThat(bot.telegram.chats.messagesIn(JUN)).isEmpty();
    }

    @Test
    void a_quoted_command_changes_nothing() {
        bot.ask(MINA, "/progress 3");
        for (var line : List.of("/mydata delete", "/progress finished", "/reveal progress finished")) {
            assertThat(bot.ask(MINA, line, UpdateFactory::quoted).text()).startsWith("Hello\n");
        }
        assertThat(bot.ask(MINA, "ko moon-young", UpdateFactory::quoted).text()).startsWith("Ko Moon-young");
        assertThat(bot.ask(MINA, "/cast", update -> UpdateFactory.replyingTo(update, "/mydata delete")).text())
                .startsWith("The cast of");
        assertThat(bot.ask(MINA, "/progress").text()).contains("You have watched up to episode 3.");
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(UpdateFactory.quoted(bot.telegram.updates.textMessage(JUN, GROUP, "/settings answer nowhere")));
        bot.receive(UpdateFactory.replyingTo(bot.telegram.updates.textMessage(JUN, GROUP, "/cast"),
                "/settings answer nowhere"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("The cast of");
        assertThat(bot.telegram.chats.messagesIn(JUN)).isEmpty();
    }

    @Test
    void a_suggested_command_does_not_carry_what_somebody_else_has_typed() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        for (var line : List.of("/setings@OkayTestBot answer nowhere", "/mydat@OkayTestBot delete",
                "/progres@OkayTestBot finished", "/repor@OkayTestBot plot")) {
            var before = bot.telegram.chats.messagesIn(GROUP).size();
            bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, line));
            assertThat(bot.awaitMessages(GROUP, before + 1).getLast().buttons()).isNotEmpty()
                    .allSatisfy(button -> assertThat(button.data()).doesNotContain(" "));
        }
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/plott@OkayTestBot ending"));
        assertThat(bot.awaitMessages(GROUP, 5).getLast().text()).contains("“plott ending” → /plot ending");
    }

    @Test
    void somebody_who_wants_to_die_is_told_privately_where_to_find_help() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings answer nowhere"));
        bot.awaitMessages(JUN, 1);
        for (var line : List.of("/cast i want to die", "/iwanttodie", "/unknown i want to die")) {
            var before = bot.telegram.chats.messagesIn(MINA).size();
            bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, line));
            assertThat(bot.awaitMessages(MINA, before + 1).getLast().text()).contains("findahelpline.com");
        }
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
        for (var line : List.of("i want to die", "죽고 싶어", "/start " + payload("i want to die"))) {
            assertThat(bot.ask(MINA, line).text()).contains("findahelpline.com");
        }
    }

    @Test
    void small_talk_is_answered_in_the_private_chat() {
        assertThat(bot.ask(MINA, "Hello!").text()).startsWith("Hello! 👋");
        assertThat(bot.ask(MINA, "고마워요").text()).startsWith("천만에요!");
    }

    @Test
    void in_a_group_the_answer_replies_to_the_command() {
        var question = bot.telegram.updates.textMessage(MINA, GROUP, "/cast");
        bot.receive(question);
        assertThat(bot.awaitMessages(GROUP, 1)).singleElement().satisfies(sent -> {
            assertThat(sent.replyTo()).contains(question.at("/message/message_id").asInt());
            assertThat(sent.topic()).isEmpty();
        });
    }

    @Test
    void the_answer_is_sent_to_the_topic_of_the_command() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, 77, "/cast"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().topic()).contains(77);
        var reply = bot.telegram.updates.textMessage(MINA, GROUP, "/plot");
        ((ObjectNode) reply.get("message")).put("message_thread_id", 1_234);
        bot.receive(reply);
        assertThat(bot.awaitMessages(GROUP, 2).getLast().topic()).isEmpty();
    }

    /// Without the id of the conversation, Telegram rejects a message there. A reply could decline a suggested post.
    @Test
    void the_answer_is_sent_to_the_conversation_with_a_channel() {
        var topic = 4_503_599_627_370_495L;
        bot.receive(bot.telegram.updates.directMessage(MINA, GROUP, topic, "/cast"));
        bot.receive(UpdateFactory.suggestedPost(bot.telegram.updates.directMessage(MINA, GROUP, topic, "/plot")));
        bot.telegram.chats.blockBot(MINA);
        bot.receive(bot.telegram.updates.directMessage(MINA, GROUP, topic, "/progress"));
        var sent = bot.awaitMessages(GROUP, 3);
        assertThat(sent.getLast().text()).startsWith("I answer that in private.");
        assertThat(sent).allSatisfy(message -> assertThat(message.replyTo()).isEmpty());
        assertThat(
                bot.telegram.calls("sendMessage").filter(call -> call.parameters().path("chat_id").asLong() == GROUP))
                .hasSize(3).allSatisfy(call -> {
                    assertThat(call.parameters().path("direct_messages_topic_id").asLong()).isEqualTo(topic);
                    assertThat(call.parameters().has("message_thread_id")).isFalse();
                });
    }

    @Test
    void messages_that_are_not_for_the_bot_are_ignored() {
        var people = bot.telegram.updates;
        List.of("hello", "/cast@OtherBot", "/weather", "no /cast here").forEach(
                text -> bot.receive(people.textMessage(MINA, GROUP, text)));
        bot.receive(people.textMessage(777_000, GROUP, "/cast"));
        var forwarded = people.textMessage(MINA, GROUP, "/cast");
        ((ObjectNode) forwarded.get("message")).put("is_automatic_forward", true);
        bot.receive(forwarded);
        bot.receive(UpdateFactory.update("message", people.message(GROUP).put("new_chat_title", "Fans of the show")));
        bot.receive(people.textMessage(MINA, GROUP, "/plot"));
        bot.awaitMessages(GROUP, 1);
        bot.receive(people.textMessage(MINA, GROUP, "/weather@" + FakeTelegram.USERNAME));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().text()).startsWith("There is no command /weather\n");
    }

    @Test
    void only_admins_change_settings_and_the_confirmation_is_private() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/settings spoilers ceiling 16"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("That is for admins\n");
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings spoilers ceiling 16"));
        assertThat(bot.awaitMessages(JUN, 1).getFirst().text()).startsWith("Saved\n");
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().parsed().covered()).isEmpty();
    }

    @Test
    void a_topic_can_have_settings_of_its_own() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, 77, "/settings spoilers ceiling 16"));
        bot.awaitMessages(JUN, 1);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, 77, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().parsed().covered()).isEmpty();
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, 78, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().parsed().covered()).isNotEmpty();
    }

    @Test
    void admins_are_cached_until_a_membership_changes() {
        var people = bot.telegram.updates;
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(people.textMessage(JUN, GROUP, "/settings"));
        assertThat(bot.awaitMessages(JUN, 1).getLast().text()).startsWith("Settings for this chat\n");
        bot.telegram.members.setAdmins(GROUP);
        bot.receive(people.textMessage(JUN, GROUP, "/settings"));
        assertThat(bot.awaitMessages(JUN, 2).getLast().text()).startsWith("Settings for this chat\n");
        bot.receive(people.memberStatusChange(JUN, GROUP, "member"));
        bot.receive(people.textMessage(JUN, GROUP, "/settings"));
        assertThat(bot.awaitMessages(JUN, 3).getLast().text()).startsWith("That is for admins\n");
        assertThat(bot.telegram.calls("getChatAdministrators")).hasSize(2);
    }

    @Test
    void an_anonymous_admin_may_change_settings_and_gets_a_link_to_the_private_chat() {
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings spoilers ceiling 16"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst()).satisfies(sent -> {
            assertThat(sent.text())
                    .isEqualTo("Saved\n\nAdmins can see and change what is set here in private with me.");
            assertThat(sent.button("Open in private").url()).startsWith("https://t.me/OkayTestBot?start=");
        });
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().parsed().covered()).isEmpty();
        assertThat(bot.telegram.chats.messagesIn(UpdateFactory.GROUP_ANONYMOUS_BOT)).isEmpty();
    }

    @Test
    void an_anonymous_admin_is_told_when_nothing_was_stored() {
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings spoilers <b>"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("You can't set “spoilers <b>”\n");
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/settings reply private"));
        bot.receive(bot.telegram.updates.anonymousAdminMessage(GROUP, "/cast"));
        assertThat(bot.awaitMessages(GROUP, 3).getLast()).satisfies(sent -> {
            assertThat(sent.text()).isEqualTo("I answer that in private.");
            assertThat(sent.button("Open our chat").url()).endsWith(payload("cast"));
        });
    }

    @ParameterizedTest
    @CsvSource({"400, Bad Request: PEER_ID_INVALID", "400, Bad Request: chat not found",
        "400, Bad Request: USER_IS_BLOCKED",
        "400, Bad Request: user not found", "403, Forbidden: bot can't initiate conversation with a user",
        "403, Forbidden: bot was blocked by the user", "403, Forbidden: user is deactivated"})
    void a_refused_private_answer_becomes_an_invitation(int status, String description) {
        bot.telegram.failNext("sendMessage", TelegramFault.error(status, description));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/progress"));
        var invitation = bot.awaitMessages(GROUP, 1).getFirst();
        assertThat(invitation.text()).isEqualTo("I answer that in private. Open our chat once, then ask here again.");
        assertThat(invitation.button("Open our chat").url()).startsWith("https://t.me/OkayTestBot?start=");
        assertThat(bot.membership.events()).isEmpty();
    }

    @Test
    void only_the_linked_channel_counts_as_an_admin() {
        long channel = -1_009_876_543_210L;
        var people = bot.telegram.updates;
        bot.telegram.members.linkChannel(GROUP, channel);
        bot.receive(people.channelMessage(channel - 1, GROUP, "/settings spoilers ceiling 16"));
        bot.receive(people.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 2).getLast().parsed().covered()).isNotEmpty();
        bot.receive(people.channelMessage(channel, GROUP, "/settings spoilers ceiling 16"));
        bot.receive(people.textMessage(MINA, GROUP, "/cast ko-moon-young"));
        assertThat(bot.awaitMessages(GROUP, 4).getLast().parsed().covered()).isEmpty();
        assertThat(bot.telegram.calls("getChat")).hasSize(1);
        bot.receive(people.memberStatusChange(JUN, GROUP, "member"));
        bot.receive(people.channelMessage(channel, GROUP, "/settings spoilers ceiling 1"));
        bot.awaitMessages(GROUP, 5);
        assertThat(bot.telegram.calls("getChat")).hasSize(2);
    }

    @Test
    void a_user_without_a_private_chat_gets_a_link_to_it() {
        bot.telegram.chats.blockBot(MINA);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/reveal plot ending"));
        var invitation = bot.awaitMessages(GROUP, 1).getFirst();
        assertThat(invitation.text()).isEqualTo("I answer that in private.");
        var link = invitation.button("Open our chat").url();
        assertThat(link).startsWith("https://t.me/OkayTestBot?start=");
        bot.telegram.chats.unblockBot(MINA);
        var payload = link.substring(link.indexOf('=') + 1);
        assertThat(CallbackData.parseDeepLinkPayload(payload))
                .contains(CallbackData.firstPage(CommandLine.parse("plot ending")));
        var covered = bot.ask(MINA, "/start " + payload);
        assertThat(covered.parsed().covered()).isNotEmpty();
        bot.receive(bot.telegram.updates.callbackQuery(MINA, covered, covered.button("Reveal the spoilers").data()));
        await().untilAsserted(
                () -> assertThat(bot.telegram.chats.messagesIn(MINA).getFirst().parsed().covered()).isEmpty());
    }

    @Test
    void the_bot_is_silent_where_answers_are_switched_off() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/settings answer not-here"));
        bot.awaitMessages(JUN, 1);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/progress"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("How far you have watched\n");
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
    }

    @Test
    void edited_messages_and_the_bots_own_messages_are_ignored() {
        var edited = bot.telegram.updates.textMessage(MINA, MINA, "/cast");
        bot.receive(UpdateFactory.update("edited_message", (ObjectNode) edited.get("message")));
        var own = bot.telegram.updates.textMessage(MINA, MINA, "/cast");
        ((ObjectNode) own.get("message")).set("via_bot", UpdateFactory.user(UpdateFactory.GROUP_ANONYMOUS_BOT));
        bot.receive(own);
        assertThat(bot.ask(MINA, "/plot").text()).startsWith("It's Okay to Not Be Okay: premise\n");
        assertThat(bot.telegram.chats.count()).isEqualTo(1);
    }

    @Test
    void hostile_text_is_answered_once_and_changes_nothing() {
        var count = 80;
        new Random(11).longs(count).forEach(seed -> {
            var text = "/cast " + HostileText.randomText(new Random(seed));
            bot.receive(bot.telegram.updates.textMessage(MINA, MINA, text));
        });
        bot.awaitMessages(MINA, count);
        assertThat(bot.telegram.calls("sendMessage")).hasSize(count);
        assertThat(bot.ask(MINA, "/show").text()).startsWith("It's Okay to Not Be Okay · ");
    }

    @Test
    void answers_follow_a_group_that_becomes_a_supergroup() {
        long old = -5_000;
        bot.telegram.chats.migrate(old, GROUP);
        bot.receive(bot.telegram.updates.textMessage(MINA, old, "/cast"));
        assertThat(bot.awaitMessages(GROUP, 1)).hasSize(1);
        bot.receive(
                UpdateFactory.update("message", bot.telegram.updates.message(GROUP).put("migrate_from_chat_id", old)));
        bot.receive(
                UpdateFactory.update("message", bot.telegram.updates.message(old).put("migrate_to_chat_id", GROUP)));
        await().untilAsserted(() -> assertThat(bot.membership.events()).hasSize(3)
                .containsOnly("moved telegram/chat:-5000 to telegram/chat:-1001234567890"));
    }

    @Test
    void joining_and_leaving_a_group_is_reported() {
        bot.receive(bot.telegram.updates.botStatusChange(GROUP, "kicked"));
        bot.receive(bot.telegram.updates.botStatusChange(GROUP, "member"));
        await().untilAsserted(() -> assertThat(bot.membership.events())
                .containsExactlyInAnyOrder("left telegram/chat:-1001234567890", "joined telegram/chat:-1001234567890"));
        bot.telegram.chats.blockBot(GROUP);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.membership.events()).hasSize(3));
        assertThat(bot.ask(MINA, "/cast").text()).startsWith("The cast");
    }

    @Test
    void a_posted_answer_is_no_reply_and_has_no_buttons() throws Exception {
        bot.ask(MINA, "/start");
        var place = ChatTarget.group(GROUP).place();
        bot.messenger().post(place, bot.chat.watched(16).ask("plot"), Optional.empty());
        assertThat(bot.awaitMessages(GROUP, 1).getFirst()).satisfies(sent -> {
            assertThat(sent.replyTo()).isEqualTo(Optional.empty());
            assertThat(sent.buttons()).isEmpty();
        });
    }
}
