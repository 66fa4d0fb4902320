package okaybot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.messages.UntranslatedWords;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everything that a user of Telegram reads whose app is in the pseudo-locale is in the bundles or in the content.
class TelegramPseudoLocaleTest extends TelegramBotTestBase {
    private static final String LANGUAGE = "en-XA";
    /// The end of a text that is cut off.
    private static final Pattern TRUNCATED = Pattern.compile("[^·.:]*…$");
    private UntranslatedWords untranslated;

    @BeforeEach
    void start() {
        bot.start();
        untranslated = UntranslatedWords.of(bot.chat.reading(Locale.forLanguageTag(LANGUAGE)), "telegram:42");
    }

    private static ObjectNode inPseudoLocale(ObjectNode update) {
        update.findParents("from").forEach(sent -> ((ObjectNode) sent.get("from")).put("language_code", LANGUAGE));
        return update;
    }

    private void assertTranslated(SentMessage message) {
        assertThat(untranslated.in(message.text())).as(message.text()).isEmpty();
        assertThat(message.buttons()).allSatisfy(button -> assertThat(untranslated.in(button.label())).isEmpty());
    }

    @Test
    void no_answer_in_a_private_chat_has_words_from_the_code() {
        var lines = Stream.concat(TestChat.commandsForFans().map(name -> "/" + name),
                Stream.of("/cast 12345", "/12345", "12345 67890", "1".repeat(3_000), "hello", "/settings"));
        lines.forEach(line -> assertTranslated(bot.ask(MINA, line, TelegramPseudoLocaleTest::inPseudoLocale)));
    }

    @Test
    void pages_and_pressed_buttons_have_no_words_from_the_code() {
        var cast = bot.ask(MINA, "/cast ko-moon-young", TelegramPseudoLocaleTest::inPseudoLocale);
        for (var button : cast.buttons()) {
            bot.receive(inPseudoLocale(bot.telegram.updates.callbackQuery(MINA, cast, button.data())));
        }
        bot.receive(inPseudoLocale(bot.telegram.updates.callbackQuery(MINA, cast, "cast 12345")));
        assertThat(untranslated.in(alert(cast.buttons().size() + 1))).isEmpty();
        bot.telegram.chats.messagesIn(MINA).forEach(this::assertTranslated);
    }

    @Test
    void what_is_said_in_a_group_has_no_words_from_the_code() {
        bot.receive(inPseudoLocale(bot.telegram.updates.textMessage(MINA, GROUP, "/cast")));
        var cast = bot.awaitMessages(GROUP, 1).getFirst();
        bot.receive(inPseudoLocale(bot.telegram.updates.callbackQuery(MINA, cast, "mydata delete")));
        assertThat(untranslated.in(alert(1))).isEmpty();
        bot.telegram.failNext("sendMessage", TelegramFault.error(403, "Forbidden: bot was blocked by the user"));
        bot.receive(inPseudoLocale(bot.telegram.updates.textMessage(MINA, GROUP, "/mydata")));
        bot.awaitMessages(GROUP, 2).forEach(this::assertTranslated);
    }

    @Test
    void inline_results_have_no_words_from_the_code() {
        for (var query : List.of("", "moon", "plot", "quote")) {
            var before = bot.telegram.calls("answerInlineQuery").count();
            bot.receive(inPseudoLocale(bot.telegram.updates.inlineQuery(MINA, query)));
            await().until(() -> bot.telegram.calls("answerInlineQuery").count() > before);
        }
        assertThat(bot.telegram.calls("answerInlineQuery")).allSatisfy(call -> call.parameters().path("results")
                .forEach(result -> assertThat(untranslated.in(result.path("title").asText() + "\n"
                        + TRUNCATED.matcher(result.path("description").asText()).replaceAll(""))).isEmpty()));
    }

    @Test
    void readers_of_two_languages_in_a_group_do_not_get_each_others_messages() {
        for (var language : List.of("en", LANGUAGE, "en", LANGUAGE)) {
            var update = bot.telegram.updates.textMessage(MINA, GROUP, "/cast ko-moon-young");
            bot.receive(language.equals(LANGUAGE) ? inPseudoLocale(update) : update);
        }
        assertThat(bot.awaitMessages(GROUP, 4)).extracting(message -> message.text().contains("[Played] [by]"))
                .containsExactly(false, true, false, true);
    }

    /// The text of the one alert among the acknowledgements of presses.
    private String alert(int count) {
        await().untilAsserted(() -> assertThat(bot.telegram.calls("answerCallbackQuery")).hasSize(count));
        var alerts = bot.telegram.calls("answerCallbackQuery").map(call -> call.text("text"))
                .filter(text -> !text.isEmpty()).toList();
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }
}
