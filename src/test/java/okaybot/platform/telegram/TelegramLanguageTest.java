package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import okaybot.settings.SettingEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers of several languages in private chats and in a group.
class TelegramLanguageTest extends TelegramBotTestBase {
    @BeforeEach
    void start() {
        bot.start();
    }

    private static ObjectNode from(String language, ObjectNode update) {
        update.findParents("from").forEach(sent -> ((ObjectNode) sent.get("from")).put("language_code", language));
        return update;
    }

    private static String word(String bundle, String key, String language) {
        return ResourceBundle.getBundle("okaybot.messages." + bundle, Locale.of(language)).getString(key);
    }

    private String titleOfCast(String language) {
        return bot.chat.reading(Locale.of(language)).ask("/cast").title();
    }

    private void say(long chat, String language, String text) {
        bot.receive(from(language, bot.telegram.updates.textMessage(MINA, chat, text)));
    }

    @Test
    void somebody_switches_in_the_middle_of_a_conversation_and_back() {
        say(MINA, "pt-br", "/progress");
        say(MINA, "pt-br", "/language Español");
        say(MINA, "pt-br", "/progress");
        say(MINA, "pt-br", "/language app");
        assertThat(bot.awaitMessages(MINA, 4)).satisfiesExactly(
                message -> assertThat(message.text()).contains(word("Progress", "title", "pt")),
                message -> assertThat(message.text()).contains(word("LanguageChoice", "title", "es")),
                message -> assertThat(message.text()).contains(word("Progress", "title", "es")),
                message -> assertThat(message.text()).contains(word("LanguageChoice", "title", "pt")));
    }

    @Test
    void a_group_is_answered_in_its_own_language_whoever_asks_and_presses() {
        bot.chat.store().edit("telegram:1",
                List.of(new SettingEdit("telegram/chat:" + GROUP, "language", Optional.of("ko"))));
        say(GROUP, "es", "/cast ko-moon-young");
        var cast = bot.awaitMessages(GROUP, 1).getFirst();
        var whole = cast.buttons().stream().filter(button -> button.label().equals(word("Show", "wholeCast", "ko")))
                .findFirst().orElseThrow();
        for (var reader : List.of("id", "es")) {
            var edits = bot.telegram.calls("editMessageText").count();
            bot.receive(from(reader, bot.telegram.updates.callbackQuery(JUN, cast, whole.data())));
            await().until(() -> bot.telegram.calls("editMessageText").count() > edits);
            assertThat(bot.telegram.calls("editMessageText").toList().getLast().parameters().toString())
                    .contains(titleOfCast("ko"));
        }
    }

    @Test
    void a_group_without_a_language_is_answered_in_that_of_whoever_asks() {
        say(GROUP, "id", "/cast");
        say(GROUP, "ko", "/cast");
        assertThat(bot.awaitMessages(GROUP, 2)).satisfiesExactly(
                message -> assertThat(message.text()).contains(titleOfCast("id")),
                message -> assertThat(message.text()).contains(titleOfCast("ko")));
    }

    @Test
    void alerts_and_words_beside_answers_are_in_the_chosen_language() {
        bot.chat.store().setLanguage("telegram:" + JUN, Optional.of("ko"));
        say(GROUP, "en", "/cast");
        var cast = bot.awaitMessages(GROUP, 1).getFirst();
        bot.receive(from("en", bot.telegram.updates.callbackQuery(JUN, cast, "mydata delete")));
        await().until(() -> bot.telegram.calls("answerCallbackQuery").findAny().isPresent());
        assertThat(
                bot.telegram.calls("answerCallbackQuery").findFirst().orElseThrow().parameters().path("text").asText())
                .isEqualTo(word("Platform", "outdatedButton", "ko"));
    }
}
