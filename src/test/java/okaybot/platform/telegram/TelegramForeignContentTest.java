package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.testing.telegram.FakeTelegram;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands in updates with content that the library does not know, or without what it requires.
class TelegramForeignContentTest extends TelegramBotTestBase {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @BeforeEach
    void start() {
        bot.start();
    }

    /// Members of the message with the command, or of the one that it replies to.
    @ParameterizedTest
    @ValueSource(strings = {"{'gift':{}}", "{'gift':{'gift':{'id':'1'}}}", "{'unique_gift':{'origin':'new'}}",
        "{'chat_background_set':{}}", "{'chat_background_set':{'type':{'type':'new'}}}", "{'sticker':{}}",
        "{'reply_markup':{'inline_keyboard':[[{'text':'x','new_kind':{}}],[{}],[null],null]}}",
        "{'poll':{'type':'new'}}",
        "{'paid_media':{'star_count':1,'paid_media':[{'type':'new'}]}}", "{'story':{}}", "{'checklist':{'tasks':[{}]}}",
        "{'giveaway':{}}", "{'forum_topic_created':{}}", "{'external_reply':{'origin':{'type':'new'}}}",
        "{'quote':{'position':'x'}}", "{'invoice':null,'game':7,'dice':[]}", "{'new_chat_members':[{}]}",
        "{'pinned_message':{'chat':{}}}", "{'new_kind':{'deep':[[{}]]}}", "{'link_preview_options':'x'}",
        "{'web_app_data':{}}", "{'date':'x'}", "{'edit_date':1e30}", "{'business_connection_id':{}}"})
    void what_else_is_in_a_message_does_not_matter(String json) throws Exception {
        var content = (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
        for (long chat : new long[]{MINA, GROUP}) {
            var reply = bot.telegram.updates.message(chat);
            reply.setAll(content);
            for (var merged : new boolean[]{false, true}) {
                var before = bot.telegram.chats.messagesIn(chat).size();
                var update = bot.telegram.updates.textMessage(MINA, chat, "/cast");
                var message = (ObjectNode) update.get("message");
                message.set("reply_to_message", reply);
                if (merged) {
                    message.setAll(content);
                }
                bot.telegram.queue().add(update);
                assertThat(bot.awaitMessages(chat, before + 1).getLast().text()).startsWith("The cast of");
            }
        }
    }

    /// Only the chat's id and the text are needed in the private chat, and who asks.
    @ParameterizedTest
    @ValueSource(strings = {"{'message':{'chat':{'id':42},'from':{'id':42},'text':'/cast'}}",
        "{'message':{'chat':{'id':'42','type':'new'},'from':{'id':42,'is_bot':null},'text':'/cast','entities':null}}",
        "{'message':{'message_id':{},'date':[],'chat':{'id':42,'title':7},'from':{'id':42,'first_name':[]},'text':'/cast',"
                + "'entities':[{'type':'new'},7,{'type':'bot_command','offset':0,'length':100}]}}",
        "{'message':{'chat':{'id':42},'from':{'id':42},'text':[],'caption':'/cast'},'new_kind':{}}"})
    void required_members_may_be_missing_or_of_another_type(String json) throws Exception {
        bot.telegram.queue().add((ObjectNode) MAPPER.readTree(json.replace('\'', '"')));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("The cast of");
    }

    @Test
    void an_entity_longer_than_the_command_does_no_harm() {
        var update = bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko moon-young");
        ((ObjectNode) update.at("/message/entities/0")).put("length", 100);
        bot.receive(update);
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("Ko Moon-young");
    }

    /// As right-to-left keyboards send it. Telegram marks the command behind the marks.
    @ParameterizedTest
    @ValueSource(strings = {"\u200F", "\u200E\u200F", "\u2067", "\u061C ", " "})
    void invisible_marks_before_a_command_are_ignored(String marks) {
        var update = bot.telegram.updates.textMessage(MINA, GROUP, marks + "/cast");
        ((ObjectNode) update.get("message")).putArray("entities").addObject().put("type", "bot_command")
                .put("offset", marks.length()).put("length", 5);
        bot.receive(update);
        bot.receive(bot.telegram.updates.textMessage(MINA, MINA, marks + "/cast"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("The cast of");
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("The cast of");
    }

    @Test
    void a_command_in_code_is_not_meant_for_the_bot() {
        var update = bot.telegram.updates.textMessage(MINA, GROUP, "/cast");
        ((ObjectNode) update.at("/message/entities/0")).put("type", "code");
        bot.receive(update);
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/plot"));
        assertThat(bot.awaitMessages(GROUP, 1).getFirst().text()).startsWith("It's Okay to Not Be Okay: premise");
    }

    /// An unknown origin must not make somebody else's words the sender's own.
    @Test
    void a_forward_of_an_unknown_kind_is_a_forward() throws Exception {
        bot.ask(MINA, "/progress 3");
        for (var origin : new String[]{"{\"type\":\"new\"}", "{}", "7", "[]"}) {
            var update = bot.telegram.updates.textMessage(MINA, MINA, "/progress finished");
            ((ObjectNode) update.get("message")).set(origin.equals("7") ? "forward_date" : "forward_origin",
                    MAPPER.readTree(origin));
            var before = bot.telegram.chats.messagesIn(MINA).size();
            bot.telegram.queue().add(update);
            bot.awaitMessages(MINA, before + 1);
        }
        assertThat(bot.ask(MINA, "/progress").text()).contains("up to episode 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'q','data':'cast','from':{'id':42},'message':{'chat':{'id':42}}}",
        "{'id':'q','data':'cast','from':{'id':42},'message':{'message_id':{},'date':1,'chat':{'id':42},'gift':{}}}"})
    void a_press_is_answered_although_its_message_cannot_be_edited(String json) throws Exception {
        bot.telegram.queue().add(UpdateFactory.update("callback_query",
                (ObjectNode) MAPPER.readTree(json.replace('\'', '"'))));
        assertThat(bot.awaitMessages(MINA, 1).getFirst().text()).startsWith("The cast of");
        assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'q'}", "{'id':'q','from':7,'message':[],'data':{}}", "{'id':7,'data':'cast'}",
        "{'id':'q','data':'cast','from':{'id':42},'message':{'date':0}}"})
    void a_press_that_cannot_be_answered_is_acknowledged(String json) throws Exception {
        bot.telegram.queue().add(UpdateFactory.update("callback_query",
                (ObjectNode) MAPPER.readTree(json.replace('\'', '"'))));
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(1));
    }

    @Test
    void an_inline_query_needs_only_an_id() throws Exception {
        for (var json : new String[]{"{\"id\":\"q\"}",
            "{\"id\":\"q\",\"from\":{\"id\":42},\"query\":[],\"chat_type\":\"new\"}"}) {
            bot.telegram.queue().add(UpdateFactory.update("inline_query", (ObjectNode) MAPPER.readTree(json)));
        }
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerInlineQuery")).hasSize(2));
    }

    @Test
    void a_membership_of_an_unknown_kind_is_one() throws Exception {
        bot.telegram.queue().add(UpdateFactory.update("my_chat_member", (ObjectNode) MAPPER.readTree(
                "{\"chat\":{\"id\":-5},\"old_chat_member\":7,\"new_chat_member\":{\"status\":\"new\"}}")));
        bot.telegram.queue().add(UpdateFactory.update("my_chat_member", (ObjectNode) MAPPER.readTree(
                "{\"chat\":{\"id\":-6},\"new_chat_member\":{\"status\":\"left\"}}")));
        await().untilAsserted(() -> assertThat(bot.membership.events())
                .containsExactlyInAnyOrder("joined telegram/chat:-5", "left telegram/chat:-6"));
        assertThat(bot.ask(MINA, "/cast@" + FakeTelegram.USERNAME).text()).startsWith("The cast of");
    }
}
