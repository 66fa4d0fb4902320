package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Readers of several languages in an English server that has a Korean channel.
class DiscordLanguageTest extends DiscordBotTestBase {
    private static final String GUILD = DiscordTestData.guildId(0);
    private static final String KOREAN_CHANNEL = DiscordTestData.generalChannelId(GUILD);
    private static final int COMMAND = 2;
    private static final int BUTTON = 3;

    @BeforeAll
    void makeKorean() {
        set("channel:" + KOREAN_CHANNEL, "language", "ko");
    }

    private void set(String inner, String key, String value) {
        bot.chat().store().edit("discord:1", List.of(
                new SettingEdit("discord/server:" + GUILD + "/" + inner, key, Optional.of(value))));
    }

    private static JsonNode run(FakeDiscordUser user, String locale, String command, Object... option) {
        var options = option.length == 0
                ? List.<ObjectNode>of()
                : List.of(TestJson.object("name", option[0], "type", 3, "value", option[1]));
        return user.interact(COMMAND, TestJson.object("id", "1", "type", 1, "name", command, "options", options),
                event -> event.put("locale", locale)).awaitResponse().body();
    }

    private static SentInteraction press(FakeDiscordUser user, String locale, String customId) {
        return user.interact(BUTTON, TestJson.object("component_type", 2, "custom_id", customId), event -> {
            event.put("locale", locale);
            event.set("message", TestJson.object("id", "55", "flags", 0));
        });
    }

    private static String word(String bundle, String key, String language) {
        return ResourceBundle.getBundle("okaybot.messages." + bundle, Locale.of(language)).getString(key);
    }

    private String titleOfCast(String locale) {
        return bot.chat().reading(Locale.forLanguageTag(locale)).ask("/cast").title();
    }

    @Test
    void the_same_button_shows_each_reader_their_own_language_and_everyone_that_of_the_channel() {
        var asker = discord.user().withId("7301");
        var open = run(asker, "pt-BR", "cast", "who", "ko-moon-young");
        var delete = word("Layout", "delete", "ko");
        assertThat(open.findValuesAsText("label")).contains(delete);
        var id = customIdOf(open, word("Show", "wholeCast", "ko"));
        for (var reader : List.of("id", "es-419", "ko", "de")) {
            var pressed = press(discord.user().withId("7302"), reader, id).awaitResponse();
            assertThat(pressed.ephemeral()).isTrue();
            assertThat(text(pressed.body())).startsWith("## " + titleOfCast(reader));
        }
        var pressed = press(asker, "pt-BR", id).awaitResponse();
        assertThat(pressed.replacesOriginal()).isTrue();
        assertThat(text(pressed.body())).startsWith("## " + titleOfCast("ko"));
    }

    @Test
    void a_report_is_posted_in_the_language_of_the_channel_and_its_reporter_reads_their_own() {
        bot.chat().store().edit("discord:1", List.of(new SettingEdit("discord/server:" + GUILD, "reports",
                Optional.of("channel:" + KOREAN_CHANNEL))));
        var elsewhere = discord.user().withId("7303").inChannel("4477", 0, null, 0);
        assertThat(text(run(elsewhere, "es-ES", "report", "what", "cast ko-moon-young : no")))
                .contains(word("Report", "thanks", "es"));
        var post = discord.rest().postedTo(KOREAN_CHANNEL).getLast();
        assertThat(text(post)).startsWith("## " + word("Report", "title", "ko"));
        var dismissed = press(discord.user().withId("7304").asAdmin().inChannel(KOREAN_CHANNEL, 0, null, 0), "id",
                customIdOf(post, word("Report", "dismiss", "ko"))).awaitResponse();
        assertThat(text(dismissed.body())).contains(word("Report", "dismissed", "id"));
        assertThat(text(discord.rest().editedMessages().getLast())).startsWith("## " + word("Report", "title", "ko"))
                .contains(word("Report", "dismissedBy", "ko"));
    }

    @Test
    void somebody_switches_in_the_middle_of_a_conversation_and_back() {
        var user = discord.user().withId("7305").inBotDm();
        assertThat(text(run(user, "en-US", "progress"))).contains(word("Progress", "title", "en"));
        var page = run(user, "en-US", "language");
        assertThat(page.findValuesAsText("label")).contains("English", "한국어", "Español", "Português (Brasil)",
                "Bahasa Indonesia");
        assertThat(text(run(user, "en-US", "language", "language", "한국어")))
                .startsWith("## " + word("LanguageChoice", "title", "ko"));
        assertThat(text(run(user, "en-US", "progress"))).contains(word("Progress", "title", "ko"));
        assertThat(text(press(user, "en-US", "7nonsense"))).contains(word("Platform", "outdatedButton", "ko"));
        assertThat(text(run(user, "en-US", "language", "language", "app")))
                .startsWith("## " + word("LanguageChoice", "title", "en"));
    }

    @Test
    void commands_are_mentioned_where_words_name_them() {
        var help = text(run(discord.user().withId("7306").inBotDm(), "ko", "help"));
        assertThat(help).containsPattern("</cast:\\d+> · ").containsPattern("</settings show:\\d+>")
                .doesNotContain(" /cast");
    }
}
