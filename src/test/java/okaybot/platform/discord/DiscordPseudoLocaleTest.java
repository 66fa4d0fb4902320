package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.messages.UntranslatedWords;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that a user of Discord reads whose app and guild are in the pseudo-locale is in the bundles or in the content.
class DiscordPseudoLocaleTest extends DiscordBotTestBase {
    private static final String LANGUAGE = "en-XA";
    private static final int COMMAND = 2;
    private static final int BUTTON = 3;
    private UntranslatedWords untranslated = UntranslatedWords.of(TestChat.withSeeds());

    @BeforeAll
    void readContent() {
        untranslated = UntranslatedWords.of(bot.chat().reading(Locale.forLanguageTag(LANGUAGE)), "discord:7001",
                "general", "elsewhere",
                "answer yes", "questions on");
    }

    private static void speakPseudoLocale(ObjectNode event) {
        event.put("locale", LANGUAGE).put("guild_locale", LANGUAGE);
    }

    private JsonNode run(FakeDiscordUser user, String command, List<ObjectNode> options) {
        return user.interact(COMMAND, TestJson.object("id", "1", "type", 1, "name", command, "options", options),
                DiscordPseudoLocaleTest::speakPseudoLocale).awaitResponse().body();
    }

    private JsonNode press(FakeDiscordUser user, String customId) {
        return press(user, TestJson.object("component_type", 2, "custom_id", customId));
    }

    private JsonNode press(FakeDiscordUser user, ObjectNode component) {
        return user.interact(BUTTON, component, event -> {
            speakPseudoLocale(event);
            event.set("message", TestJson.object("id", "55", "flags", 0));
        }).awaitResponse().body();
    }

    /// Presses each button that shows another page, and selects each option.
    private void assertNextStepsAreTranslated(JsonNode body) {
        for (var component : body.findParents("custom_id")) {
            var id = component.get("custom_id").asText();
            if (component.has("options")) {
                component.get("options").findValuesAsText("value").stream()
                        .filter(value -> !value.matches(".*language (?!app).*"))
                        .forEach(value -> assertTranslated(press(
                                discord.user(),
                                TestJson.object("component_type", 3, "custom_id", id, "values", List.of(value)))));
            } else if (!id.startsWith("d")) {
                assertTranslated(press(discord.user(), id));
            }
        }
    }

    private void assertTranslated(JsonNode body) {
        var words = Stream.of("content", "label", "placeholder").flatMap(key -> body.findValuesAsText(key).stream())
                .map(markdown -> markdown.replaceAll("\\\\(.)", "$1")).toList();
        assertThat(words).isNotEmpty().allSatisfy(text -> assertThat(untranslated.in(text)).as(text).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_answer_has_words_from_the_code(String command) {
        var answer = run(discord.user(), command, List.of());
        assertTranslated(answer);
        assertNextStepsAreTranslated(answer);
    }

    @Test
    void errors_have_no_words_from_the_code() {
        assertTranslated(
                run(discord.user(), "cast", List.of(TestJson.object("name", "who", "type", 3, "value", "12345"))));
        assertTranslated(press(discord.user(), "12345"));
        assertTranslated(run(discord.user().withId("7003"), "12345", List.of()));
        var cast = run(discord.user(), "cast", List.of());
        cast.findValuesAsText("custom_id")
                .forEach(id -> assertTranslated(press(discord.user().withId("7004"), id)));
    }

    @Test
    void readers_of_two_languages_in_a_channel_do_not_get_each_others_private_messages() {
        var privately = List.of(TestJson.object("name", "private", "type", 5, "value", true));
        for (var language : List.of("en-US", LANGUAGE, "en-US", LANGUAGE)) {
            var answer = discord.user().interact(COMMAND,
                    TestJson.object("id", "1", "type", 1, "name", "cast", "options", privately),
                    event -> event.put("locale", language).put("guild_locale", "en-US"));
            assertThat(DiscordMessageReader.text(answer).contains("[Sources]")).isEqualTo(language.equals(LANGUAGE));
        }
    }

    @Test
    void what_admins_read_has_no_words_from_the_code() {
        var admin = discord.user().asAdmin();
        Stream.of("settings", "diagnose").forEach(command -> assertTranslated(run(admin, command, List.of())));
        var voice = admin.inChannel("64", 2, DiscordTestData.categoryId(DiscordTestData.guildId(0)), 0);
        assertTranslated(run(voice, "diagnose", List.of()));
    }
}
