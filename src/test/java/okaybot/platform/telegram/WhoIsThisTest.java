package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `/who` as a reply to a message.
class WhoIsThisTest extends TelegramBotTestBase {
    private static final String NOBODY = "I don't see a name I know";

    @BeforeEach
    void start() {
        bot.start();
    }

    /// Somebody replies to a message.
    private ObjectNode reply(long chat, String text) {
        return bot.telegram.updates.replyingTo(bot.telegram.updates.textMessage(MINA, chat, text), JUN);
    }

    private static ObjectNode repliedTo(ObjectNode update) {
        var message = (ObjectNode) update.at("/message/reply_to_message");
        message.remove("text");
        return message;
    }

    private SentMessage answerTo(long chat, ObjectNode update) {
        var before = bot.telegram.chats.messagesIn(chat).size();
        bot.receive(update);
        return bot.awaitMessages(chat, before + 1).getLast();
    }

    @Test
    void shows_who_is_named_in_the_message() {
        var toText = reply(GROUP, "/who");
        repliedTo(toText).put("text", "The nurse is my favourite");
        assertThat(answerTo(GROUP, toText).text()).contains("Nam Joo-ri");
        var toCaption = reply(GROUP, "/who");
        repliedTo(toCaption).put("caption", "강태랑 문영 😍");
        assertThat(answerTo(GROUP, toCaption).text()).contains("Several names");
        var toPoll = reply(GROUP, "/who");
        repliedTo(toPoll).putObject("poll").put("question", "Best actor?").putArray("options").addObject().put("text",
                "Oh Jung-se");
        assertThat(answerTo(GROUP, toPoll).text()).contains("Oh Jung-se");
        var toOwn = bot.telegram.updates.replyingToBot(bot.telegram.updates.textMessage(MINA, MINA, "/who"));
        repliedTo(toOwn).put("text", "Oh Ji-wang runs it");
        assertThat(answerTo(MINA, toOwn).text()).contains("Director of OK Psychiatric Hospital");
        var toPhoto = reply(GROUP, "/who");
        repliedTo(toPhoto).putArray("photo");
        assertThat(answerTo(GROUP, toPhoto).text()).contains(NOBODY);
    }

    @Test
    void reads_only_what_is_quoted() {
        var update = UpdateFactory.replyingTo(reply(GROUP, "/who"), "Ji-wang");
        repliedTo(update).put("text", "Ji-wang and Joo-ri");
        assertThat(answerTo(GROUP, update).text()).contains("Director of OK Psychiatric Hospital");
    }

    @Test
    void names_under_a_cover_are_for_the_one_who_asks() {
        var update = reply(GROUP, "/who");
        repliedTo(update).put("text", "Joo-ri did it").putArray("entities").addObject().put("type", "spoiler")
                .put("offset", 0).put("length", 6);
        assertThat(answerTo(MINA, update).text()).contains("Nam Joo-ri");
        assertThat(bot.telegram.chats.messagesIn(GROUP)).isEmpty();
    }

    @Test
    void with_words_of_its_own_it_is_about_those() {
        var update = reply(GROUP, "/who plays kang-tae");
        repliedTo(update).put("text", "Ji-wang");
        assertThat(answerTo(GROUP, update).text()).contains("Kim Soo-hyun");
        assertThat(answerTo(GROUP, bot.telegram.updates.textMessage(MINA, GROUP, "/who")).text())
                .contains("Who is this?");
    }
}
