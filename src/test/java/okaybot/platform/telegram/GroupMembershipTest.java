package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import okaybot.messenger.DeliveryException;
import okaybot.place.Membership;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.testing.telegram.TelegramFault;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When a group counts as left, and when it no longer does.
class GroupMembershipTest extends TelegramBotTestBase {
    private static final String PATH = "telegram/chat:" + GROUP;

    @BeforeEach
    void start() {
        bot.start();
        bot.ask(MINA, "/start");
    }

    /// The bot is muted, or Telegram is in trouble.
    @ParameterizedTest
    @CsvSource({"400,Bad Request: CHAT_WRITE_FORBIDDEN", "400,Bad Request: chat not found",
        "400,Bad Request: not enough rights to send text messages to the chat",
        "400,Bad Request: need administrator rights in the channel chat", "400,Bad Request: TOPIC_CLOSED",
        "403,Forbidden", "403,Forbidden: bot was blocked by the user", "403,Forbidden: CHAT_WRITE_FORBIDDEN",
        "403,Forbidden: bot can't send messages to the chat", "404,Not Found", "401,Unauthorized"})
    void a_refused_answer_is_not_being_removed(int status, String description) {
        bot.telegram.failNext("sendMessage", TelegramFault.error(status, description));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/plot"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.membership.events()).isEmpty();
        assertThat(bot.membership.active()).containsExactly(PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forbidden: bot was kicked from the supergroup chat",
        "Forbidden: bot is not a member of the supergroup chat", "Forbidden: the group chat was deleted"})
    void a_group_is_left_when_telegram_says_so(String description) {
        bot.telegram.failNext("sendMessage", TelegramFault.error(403, description));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        await().untilAsserted(() -> assertThat(bot.membership.events()).containsExactly("left " + PATH));
    }

    @ParameterizedTest
    @CsvSource({"left,true,left", "kicked,true,left", "restricted,false,left", "restricted,true,joined",
        "member,true,joined", "administrator,true,joined"})
    void a_change_of_the_bots_membership_counts(String status, boolean isMember, String event) {
        bot.receive(bot.telegram.updates.botStatusChange(GROUP, status, isMember));
        await().untilAsserted(() -> assertThat(bot.membership.events()).containsExactly(event + " " + PATH));
        assertThat(bot.membership.active()).isEmpty();
    }

    @Test
    void a_change_that_does_not_say_whether_the_bot_is_in_the_group_does_not_count() {
        bot.telegram.skipValidation();
        var change = bot.telegram.updates.botStatusChange(GROUP, "restricted");
        ((ObjectNode) change.at("/my_chat_member/new_chat_member")).remove("is_member");
        bot.receive(change);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/cast"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.membership.events()).isEmpty();
    }

    @Test
    void every_message_shows_that_the_bot_is_in_the_group() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "hello"));
        await().untilAsserted(() -> assertThat(bot.membership.active()).containsExactly(PATH));
        bot.ask(MINA, "/cast");
        assertThat(bot.membership.active()).containsExactly(PATH);
    }

    @Test
    void an_accepted_post_shows_it_too() throws Exception {
        bot.messenger().post(ChatTarget.group(GROUP).place(), bot.chat.ask("plot"), Optional.empty());
        assertThat(bot.membership.active()).containsExactly(PATH);
    }

    @Test
    void a_post_that_comes_too_late_says_that_the_bot_is_stopping() {
        var group = ChatTarget.group(GROUP).place();
        var plot = bot.chat.ask("plot");
        bot.stop();
        assertThatThrownBy(() -> bot.messenger().post(group, plot, Optional.empty()))
                .isInstanceOf(DeliveryException.class).hasMessage("I am about to stop.");
    }

    @Test
    void the_message_that_the_bot_was_removed_does_not_show_it() {
        var removal = bot.telegram.updates.message(GROUP);
        removal.set("left_chat_member", UpdateFactory.user(UpdateFactory.BOT_ID).put("is_bot", true));
        bot.receive(UpdateFactory.update("message", removal));
        bot.ask(MINA, "/cast");
        assertThat(bot.membership.active()).isEmpty();
        var other = bot.telegram.updates.message(GROUP);
        other.set("left_chat_member", UpdateFactory.user(JUN));
        bot.receive(UpdateFactory.update("message", other));
        await().untilAsserted(() -> assertThat(bot.membership.active()).containsExactly(PATH));
    }

    /// Somebody may press a button in a group that has removed the bot.
    @Test
    void a_press_does_not_show_it() {
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP - 1, "/cast"));
        var sent = bot.awaitMessages(GROUP - 1, 1).getFirst();
        var press = bot.telegram.updates.callbackQuery(JUN, sent, "plot");
        UpdateFactory.onInaccessibleMessage(press).withObject("/callback_query/message/chat").put("id", GROUP);
        bot.receive(press);
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(1));
        assertThat(bot.membership.active()).doesNotContain(PATH);
    }

    private Membership ask() {
        return bot.adapter().membership(ChatTarget.group(GROUP).place());
    }

    @Test
    void telegram_is_asked_about_the_membership() {
        bot.telegram.members.setBotMembership(GROUP, "left", false);
        assertThat(ask()).isEqualTo(Membership.NOT_MEMBER);
        bot.telegram.members.setBotMembership(GROUP, "member", true);
        assertThat(ask()).isEqualTo(Membership.MEMBER);
        bot.telegram.members.setBotMembership(GROUP, "restricted", true);
        assertThat(ask()).isEqualTo(Membership.MEMBER);
        bot.telegram.members.setBotMembership(GROUP, "restricted", false);
        assertThat(ask()).isEqualTo(Membership.NOT_MEMBER);
        bot.telegram.failNext("getChatMember",
                TelegramFault.error(403, "Forbidden: bot was kicked from the group chat"));
        assertThat(ask()).isEqualTo(Membership.NOT_MEMBER);
        assertThat(bot.telegram.calls("getChatMember"))
                .allSatisfy(call -> assertThat(call.text("user_id")).isEqualTo("" + UpdateFactory.BOT_ID));
    }

    @Test
    void a_group_that_became_a_supergroup_is_moved_when_telegram_is_asked() {
        bot.telegram.failNext("getChatMember", TelegramFault.chatMigrated(GROUP - 1));
        assertThat(ask()).isEqualTo(Membership.UNKNOWN);
        assertThat(bot.membership.events()).containsExactly("moved " + PATH + " to telegram/chat:" + (GROUP - 1));
    }

    @Test
    void what_telegram_does_not_say_is_unknown_and_a_flood_wait_is_obeyed() {
        bot.telegram.members.setBotMembership(GROUP, "member", true);
        bot.telegram.failNext("getChatMember", TelegramFault.error(400, "Bad Request: chat not found"),
                TelegramFault.error(403, "Forbidden"), TelegramFault.badGateway(),
                new TelegramFault.ConnectionClosed(false), TelegramFault.tooManyRequests(60));
        for (var i = 0; i < 10; i++) {
            assertThat(ask()).isEqualTo(Membership.UNKNOWN);
        }
        assertThat(bot.telegram.calls("getChatMember")).hasSize(5);
    }
}
