package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions in groups without a command: replies to the bot's messages, and mentions.
class GroupQuestionTest extends TelegramBotTestBase {
    private static final int TOPIC = 77;

    @BeforeEach
    void start() {
        bot.start();
    }

    private ObjectNode says(String text) {
        return bot.telegram.updates.textMessage(MINA, GROUP, text);
    }

    private ObjectNode replies(String text) {
        return bot.telegram.updates.replyingToBot(says(text));
    }

    private SentMessage answerTo(ObjectNode update) {
        var before = bot.telegram.chats.messagesIn(GROUP).size();
        bot.receive(update);
        return bot.awaitMessages(GROUP, before + 1).getLast();
    }

    /// The next message in the same chat is answered, and nothing else.
    private void assertIgnored(ObjectNode... updates) {
        var before = bot.telegram.chats.count();
        List.of(updates).forEach(bot::receive);
        assertThat(answerTo(says("/awards@" + FakeTelegram.USERNAME)).text()).isNotEmpty();
        assertThat(bot.telegram.chats.count()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who plays the nurse", "Nurse?", "Nam Joo-ri", "남주리", "and who is the nurse again"})
    void a_reply_to_the_bot_is_a_question(String text) {
        var question = replies(text);
        var answer = answerTo(question);
        assertThat(answer.text()).contains("Nam Joo-ri");
        assertThat(answer.replyTo()).contains(question.at("/message/message_id").asInt());
    }

    @Test
    void a_reply_to_the_bot_that_is_no_question_is_left_alone() {
        assertIgnored(replies("thanks"), replies("lol 😂"), replies("😂"), replies("same, i cried too"),
                replies("i love ko moon-young"), replies("good night everyone"), replies("고마워요"), replies("/weather"),
                replies("/cast@OtherBot"),
                bot.telegram.updates.replyingToBot(bot.telegram.updates.photo(MINA, GROUP, "")),
                UpdateFactory.forwarded(replies("who plays the nurse")));
    }

    @Test
    void replies_to_others_and_talk_are_left_alone() {
        assertIgnored(says("who plays the nurse?"), bot.telegram.updates.replyingTo(says("who plays the nurse?"), JUN),
                says("ask @OtherBot who plays the nurse"), says("is @" + FakeTelegram.USERNAME + "2 a bot?"),
                bot.telegram.updates.replyingToBot(
                        bot.telegram.updates.textMessage(UpdateFactory.GROUP_ANONYMOUS_BOT, GROUP,
                                "who is the nurse?")));
    }

    @Test
    void a_question_that_is_not_understood_gets_an_honest_answer() {
        assertThat(answerTo(replies("what is the airspeed of a swallow?")).text()).isNotEmpty();
    }

    @Test
    void the_first_message_of_a_topic_is_no_reply_to_its_creator() {
        var first = bot.telegram.updates.replyingToBot(
                bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "who plays the nurse"));
        ((ObjectNode) first.at("/message/reply_to_message")).putObject("forum_topic_created").put("name", "Cast")
                .put("icon_color", 1);
        assertIgnored(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@OkayTestBot who plays the nurse", "@okaytestbot, who plays the nurse?",
        "who plays the nurse @OKAYTESTBOT", "who plays the nurse, @OkayTestBot ?",
        "👩‍⚕️🎬 @OkayTestBot who plays the nurse",
        "@OkayTestBot @other_bot who plays the nurse", "@other_bot @OkayTestBot: who plays the nurse",
        "hey @OkayTestBot who plays the nurse", "@OkayTestBot 간호사 누구야", "@OkayTestBot /cast nam joo-ri",
        "\u200F@OkayTestBot nurse", "@OkayTestBot\nwho plays\nthe nurse"})
    void a_mention_is_a_question(String text) {
        assertThat(answerTo(says(text)).text()).contains("Nam Joo-ri").doesNotContain("@");
    }

    @Test
    void a_mention_without_a_question_is_a_greeting() {
        assertThat(answerTo(says("@OkayTestBot")).text()).startsWith("Hello\n");
        assertThat(answerTo(says("@OkayTestBot 👋")).text()).isNotEmpty();
    }

    @Test
    void whoever_talks_about_the_bot_does_not_call_it() {
        assertIgnored(says("you can ask @OkayTestBot about that"), says("try out @OkayTestBot it is fun"),
                UpdateFactory.forwarded(says("@OkayTestBot who plays the nurse")));
    }

    @Test
    void a_mention_is_read_from_a_caption_and_from_a_bot_without_username() {
        assertThat(answerTo(bot.telegram.updates.photo(MINA, GROUP, "@OkayTestBot who plays the nurse")).text())
                .contains("Nam Joo-ri");
        var unmarked = says("@OkayTestBot who plays the nurse");
        ((ObjectNode) unmarked.get("message")).remove("entities");
        assertThat(answerTo(unmarked).text()).contains("Nam Joo-ri");
        var named = says("🎬 Okay Bot who plays the nurse");
        ((ObjectNode) named.get("message")).withArray("entities").addObject().put("type", "text_mention")
                .put("offset", 3).put("length", 8).set("user", UpdateFactory.user(UpdateFactory.BOT_ID));
        assertThat(answerTo(named).text()).contains("Nam Joo-ri");
    }

    @Test
    void topics_and_discussions_of_a_channel_keep_their_thread() {
        var inTopic = bot.telegram.updates.replyingToBot(
                bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "who plays the nurse"));
        assertThat(answerTo(inTopic).topic()).contains(TOPIC);
        // A comment below a channel's post: the thread belongs to the post, and is no topic.
        var comment = replies("who plays the nurse");
        ((ObjectNode) comment.get("message")).put("message_thread_id", 4_711);
        var answer = answerTo(comment);
        assertThat(answer.topic()).isEmpty();
        assertThat(answer.replyTo()).contains(comment.at("/message/message_id").asInt());
    }

    @Test
    void anonymous_admins_and_channels_are_answered() {
        assertThat(answerTo(bot.telegram.updates.replyingToBot(
                bot.telegram.updates.anonymousAdminMessage(GROUP, "who plays the nurse"))).text())
                .contains("Nam Joo-ri");
        assertThat(answerTo(bot.telegram.updates.channelMessage(-1_009_876_543_210L, GROUP,
                "@OkayTestBot who plays the nurse")).text()).contains("Nam Joo-ri");
    }

    @Test
    void the_settings_of_the_topic_hold() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        set(TOPIC, "answer not-here");
        bot.receive(bot.telegram.updates.replyingToBot(
                bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "who plays the nurse?")));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "@OkayTestBot who plays the nurse?"));
        assertThat(answerTo(replies("who plays the nurse?")).topic()).isEmpty();
        set(TOPIC, "answer here");
        set(TOPIC, "spoilers ceiling 16");
        var revealed = answerTo(bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "@OkayTestBot ko moon-young"));
        assertThat(revealed.parsed().covered()).isEmpty();
        assertThat(answerTo(replies("ko moon-young")).parsed().covered()).isNotEmpty();
    }

    private void set(int topic, String setting) {
        var before = bot.telegram.chats.messagesIn(JUN).size();
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, topic, "/settings " + setting));
        bot.awaitMessages(JUN, before + 1);
    }

    @Test
    void admins_are_told_whether_mentions_reach_the_bot() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        bot.receive(bot.telegram.updates.textMessage(JUN, GROUP, "/diagnose"));
        assertThat(bot.awaitMessages(JUN, 1).getFirst().text()).contains(
                "missing: Access to messages, which I need to hear mentions, unless I'm an admin here; commands and replies"
                        + " reach me without it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@OkayTestBot did the nurse do it?", "/ask did the nurse do it?"})
    void an_answer_that_may_repeat_covered_words_is_private(String text) {
        bot.receive(UpdateFactory.withCover(says(text), "did the nurse do it"));
        assertThat(bot.awaitMessages(MINA, 1)).hasSize(1);
        bot.telegram.chats.blockBot(MINA);
        var invitation = answerTo(UpdateFactory.withCover(says(text), "did the nurse do it"));
        assertThat(invitation.text()).isEqualTo("I answer that in private. Open our chat once, then ask here again.");
        assertThat(invitation.buttons().getFirst().url()).endsWith("?start=hello");
    }

    @Test
    void a_private_answer_goes_to_the_private_chat() {
        bot.telegram.members.setAdmins(GROUP, JUN);
        set(TOPIC, "reply private");
        bot.receive(bot.telegram.updates.replyingToBot(
                bot.telegram.updates.textMessage(MINA, GROUP, TOPIC, "who plays the nurse")));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).contains("Nam Joo-ri");
        bot.receive(replies("i want to die"));
        assertThat(bot.awaitMessages(MINA, 2).getLast().text()).contains("findahelpline.com");
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
    }

    /// Each reader's own: another one who asks between does not change whom somebody speaks of.
    @Test
    void a_reply_follows_up_on_the_last_answer_to_the_same_reader() {
        answerTo(says("/cast@" + FakeTelegram.USERNAME + " nam joo-ri"));
        answerTo(bot.telegram.updates.textMessage(JUN, GROUP, "/cast@" + FakeTelegram.USERNAME + " gang-tae"));
        assertThat(answerTo(replies("and who plays her?")).text()).contains("Park Gyu-young")
                .doesNotContain("Kim Soo-hyun");
        assertThat(answerTo(says("@OkayTestBot who plays her?")).text()).contains("Park Gyu-young");
        assertThat(answerTo(bot.telegram.updates.replyingToBot(
                bot.telegram.updates.textMessage(JUN, GROUP, "who plays him?"))).text()).contains("Kim Soo-hyun");
    }
}
