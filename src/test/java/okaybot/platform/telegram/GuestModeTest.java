package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.telegram.FakeTelegramChats.GuestAnswer;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions in chats that the bot is not in.
class GuestModeTest extends TelegramBotTestBase {
    @BeforeEach
    void start() {
        bot.start();
    }

    private ObjectNode guest(String text) {
        return bot.telegram.updates.guestMessage(MINA, GROUP, text);
    }

    private GuestAnswer answerTo(ObjectNode update) {
        var before = bot.telegram.chats.guestAnswers().size();
        bot.receive(update);
        await().untilAsserted(() -> assertThat(bot.telegram.chats.guestAnswers()).hasSize(before + 1));
        return bot.telegram.chats.guestAnswers().getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@OkayTestBot who plays the nurse", "who plays the nurse? @okaytestbot",
        "hey @OkayTestBot who plays the nurse", "@other_bot @OkayTestBot nurse", "/cast@OkayTestBot nam joo-ri",
        "@OkayTestBot /cast nam joo-ri", "@OkayTestBot 남주리"})
    void a_question_is_answered_once_in_the_chat(String text) {
        var question = guest(text);
        var answer = answerTo(question);
        assertThat(answer.text()).contains("Nam Joo-ri");
        assertThat(answer.query()).isEqualTo(question.at("/guest_message/guest_query_id").asText());
        assertThat(answer.buttons()).singleElement()
                .satisfies(button -> assertThat(button.url()).startsWith("https://t.me/OkayTestBot?start="));
        assertThat(bot.telegram.chats.count()).isZero();
    }

    /// The chat may have the same id as another one that the bot knows.
    @Test
    void what_another_chat_shows_openly_is_covered() {
        set("telegram/chat:" + GROUP, "ceiling", "end");
        bot.chat.store().setProgress("telegram:" + MINA, Optional.of(16));
        for (var chat : List.of(GROUP, MINA, JUN)) {
            assertThat(answerTo(bot.telegram.updates.guestMessage(MINA, chat, "@OkayTestBot ko moon-young")).parsed()
                    .covered()).isNotEmpty();
        }
        assertThat(bot.membership.events()).isEmpty();
        assertThat(bot.telegram.chats.count()).isZero();
    }

    @Test
    void what_a_known_chat_forbids_is_not_answered() {
        set("telegram/chat:" + GROUP, "answer", "no");
        bot.receive(guest("@OkayTestBot ko moon-young"));
        bot.awaitIdle();
        set("telegram/chat:" + GROUP, "ceiling", "end");
        bot.receive(guest("@OkayTestBot ko moon-young"));
        bot.awaitIdle();
        set("telegram/chat:" + GROUP, "answer", "yes");
        set("telegram/chat:" + GROUP, "reply", "private");
        bot.receive(guest("@OkayTestBot ko moon-young"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains("Ko Moon-young");
        assertThat(bot.telegram.chats.guestAnswers()).isEmpty();
    }

    @Test
    void why_there_is_no_answer_is_said_in_the_chat() {
        set("telegram/chat:" + GROUP, "command.ask", "deny");
        assertThat(answerTo(guest("@OkayTestBot who plays the nurse")).text()).contains("/ask")
                .doesNotContain("Nam Joo-ri");
        assertThat(answerTo(guest("@OkayTestBot " + "who is that ".repeat(50))).text()).startsWith("That is too long");
        assertThat(bot.telegram.chats.count()).isZero();
    }

    private void set(String place, String key, String value) {
        bot.chat.store().edit("", List.of(new SettingEdit(place, key, Optional.of(value))));
    }

    @Test
    void nothing_is_revealed_or_changed() {
        var covered = answerTo(guest("@OkayTestBot /reveal plot ending"));
        assertThat(covered.parsed().covered()).isNotEmpty();
        for (var line : List.of("/progress 16", "/settings answer nowhere", "/mydata delete", "/reveal progress 16")) {
            var invitation = answerTo(guest("@OkayTestBot " + line));
            assertThat(invitation.text()).isEqualTo("I answer that in private.");
            assertThat(invitation.buttons()).singleElement()
                    .satisfies(button -> assertThat(button.url()).endsWith("?start=hello"));
        }
        assertThat(bot.ask(MINA, "/progress").text()).doesNotContain("16");
    }

    @Test
    void somebody_in_need_is_answered_in_private() {
        bot.receive(guest("@OkayTestBot i want to die"));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains("findahelpline.com");
        assertThat(bot.telegram.chats.guestAnswers()).isEmpty();
        bot.telegram.chats.blockBot(MINA);
        var invitation = answerTo(guest("@OkayTestBot i want to die"));
        assertThat(invitation.text()).isEqualTo("I answer that in private.");
        assertThat(invitation.buttons().getFirst().url()).endsWith("?start=hello");
    }

    @Test
    void an_answer_that_may_repeat_covered_words_is_private() {
        bot.telegram.chats.blockBot(MINA);
        var invitation = answerTo(UpdateFactory.withCover(guest("@OkayTestBot did the nurse do it?"), "did the nurse"));
        assertThat(invitation.text()).isEqualTo("I answer that in private.");
        assertThat(invitation.buttons().getFirst().url()).endsWith("?start=hello");
    }

    @Test
    void a_mention_alone_is_greeted_and_what_is_not_understood_is_said() {
        assertThat(answerTo(guest("@OkayTestBot")).text()).startsWith("Hello\n");
        assertThat(answerTo(guest("@OkayTestBot qwertzuiop asdfgh")).text()).isNotEmpty();
    }

    @Test
    void anonymous_admins_are_answered_and_bots_are_not() {
        var other = guest("@OkayTestBot nurse");
        ((ObjectNode) other.at("/guest_message/from")).put("is_bot", true);
        bot.receive(other);
        bot.receive(guest("/cast@OtherBot"));
        var admin = (ObjectNode) bot.telegram.updates.anonymousAdminMessage(GROUP, "@OkayTestBot nurse").get("message");
        assertThat(answerTo(UpdateFactory.update("guest_message", admin.put("guest_query_id", "admin"))).text())
                .contains("Nam Joo-ri");
        assertThat(bot.telegram.chats.guestAnswers()).hasSize(1);
    }

    @Test
    void a_failed_answer_is_repeated_while_that_helps() {
        bot.telegram.failNext("answerGuestQuery", TelegramFault.tooManyRequests(1),
                TelegramFault.error(502, "Bad Gateway"));
        assertThat(answerTo(guest("@OkayTestBot nurse")).text()).contains("Nam Joo-ri");
        bot.telegram.failNext("answerGuestQuery", TelegramFault.error(400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        bot.receive(guest("@OkayTestBot nurse"));
        await().untilAsserted(() -> assertThat(bot.errors("bad_request")).isEqualTo(1));
        assertThat(answerTo(guest("@OkayTestBot awards")).text()).isNotEmpty();
        assertThat(bot.telegram.chats.guestAnswers()).hasSize(2);
    }

    @Test
    void a_mention_in_a_group_of_the_bot_is_answered_once() {
        var mention = bot.telegram.updates.textMessage(MINA, GROUP, "@OkayTestBot nurse");
        var copy = (ObjectNode) mention.get("message").deepCopy();
        bot.receive(mention);
        bot.awaitMessages(GROUP, 1);
        bot.receive(UpdateFactory.update("guest_message", copy.put("guest_query_id", "copy")));
        bot.awaitIdle();
        assertThat(bot.telegram.chats.guestAnswers()).isEmpty();
    }

    @Test
    void guest_messages_that_are_incomplete_are_dropped() {
        var without = guest("@OkayTestBot nurse");
        ((ObjectNode) without.get("guest_message")).remove("guest_query_id");
        bot.receive(without);
        assertThat(answerTo(guest("@OkayTestBot nurse")).text()).contains("Nam Joo-ri");
        assertThat(bot.telegram.chats.guestAnswers()).hasSize(1);
        assertThat(bot.telegram.chats.count()).isZero();
    }
}
