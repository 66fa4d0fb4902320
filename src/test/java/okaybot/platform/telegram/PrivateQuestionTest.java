package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.testing.telegram.UpdateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions without a command in the private chat with the bot.
class PrivateQuestionTest extends TelegramBotTestBase {
    private static final String ONLY_TEXT = "Sorry, I can only read text. Type your question, or write it below the picture.";

    @BeforeEach
    void start() {
        bot.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"who plays the nurse", "Who's that nurse again?", "간호사 누구야",
        "@OkayTestBot who plays the nurse",
        "\u200Bwho plays the nurse", "who plays\nthe nurse"})
    void plain_text_is_a_question(String text) {
        assertThat(bot.ask(MINA, text).text()).contains("Nam Joo-ri");
    }

    @Test
    void a_caption_a_forwarded_text_and_a_reply_are_questions() {
        bot.receive(bot.telegram.updates.photo(MINA, MINA, "who plays the nurse"));
        assertThat(bot.awaitMessages(MINA, 1).getLast().text()).contains("Nam Joo-ri");
        assertThat(bot.ask(MINA, "who plays the nurse", UpdateFactory::forwarded).text()).contains("Nam Joo-ri");
        assertThat(bot.ask(MINA, "who plays the nurse", bot.telegram.updates::replyingToBot).text())
                .contains("Nam Joo-ri");
    }

    @Test
    void a_text_that_is_too_long_is_refused_in_one_line() {
        assertThat(bot.ask(MINA, "who is that? ".repeat(300)).text()).startsWith("That is too long\n")
                .hasSizeLessThan(120);
    }

    @Test
    void thanks_are_answered() {
        assertThat(bot.ask(MINA, "thanks!").text()).isNotEmpty();
    }

    @Test
    void whoever_speaks_or_shows_a_picture_is_asked_to_type_but_not_again_and_again() {
        bot.receive(bot.telegram.updates.voiceMessage(MINA, MINA));
        bot.receive(bot.telegram.updates.voiceMessage(MINA, MINA));
        bot.receive(bot.telegram.updates.photo(MINA, MINA, ""));
        bot.receive(bot.telegram.updates.photo(JUN, JUN, ""));
        assertThat(bot.awaitMessages(JUN, 1).getFirst().text()).isEqualTo(ONLY_TEXT);
        bot.awaitMessages(MINA, 1);
        bot.ask(MINA, "who plays the nurse");
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2)
                .first().satisfies(sent -> assertThat(sent.text()).isEqualTo(ONLY_TEXT));
    }

    @Test
    void albums_stickers_and_groups_are_left_alone() {
        bot.receive(inAlbum(bot.telegram.updates.photo(MINA, MINA, "who plays the nurse")));
        bot.awaitMessages(MINA, 1);
        bot.receive(inAlbum(bot.telegram.updates.photo(MINA, MINA, "")));
        bot.receive(inAlbum(bot.telegram.updates.photo(MINA, MINA, "")));
        var sticker = bot.telegram.updates.message(MINA);
        sticker.set("from", UpdateFactory.user(MINA));
        sticker.putObject("sticker").put("file_id", "s").put("file_unique_id", "s").put("type", "regular")
                .put("width", 9)
                .put("height", 9).put("is_animated", false).put("is_video", false);
        bot.receive(UpdateFactory.update("message", sticker));
        bot.receive(bot.telegram.updates.replyingToBot(bot.telegram.updates.voiceMessage(MINA, GROUP)));
        bot.receive(bot.telegram.updates.textMessage(MINA, GROUP, "/awards@OkayTestBot"));
        bot.awaitMessages(GROUP, 1);
        assertThat(bot.ask(MINA, "awards").text()).isNotEmpty();
        assertThat(bot.telegram.chats.messagesIn(MINA)).hasSize(2);
    }

    private static ObjectNode inAlbum(ObjectNode update) {
        ((ObjectNode) update.get("message")).put("media_group_id", "album");
        return update;
    }
}
