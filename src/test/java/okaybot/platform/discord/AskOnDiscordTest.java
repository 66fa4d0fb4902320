package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingEdit;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `/ask` and its autocomplete, and questions in a fan's own words in direct messages.
class AskOnDiscordTest extends DiscordBotTestBase {
    private static final String PATH = DiscordPlace.ofGuild(DiscordTestData.guildId(0)).path();
    /// Of a choice (Discord, Application Command Option Choice).
    private static final int MAX_LENGTH = 100;

    private List<String> suggestions(FakeDiscordUser user, String typed) {
        var choices = user.autocomplete("ask", "question", typed).awaitResponse().body().get("choices");
        assertThat(choices).allSatisfy(choice -> {
            assertThat(choice.get("value").asText().length()).isBetween(1, MAX_LENGTH);
            assertThat(choice.get("name").asText().length()).isBetween(1, MAX_LENGTH);
        });
        return StreamSupport.stream(choices.spliterator(), false).map(choice -> choice.get("value").asText()).toList();
    }

    private String ask(FakeDiscordUser user, String question) {
        return text(user.runCommand("ask", "question", question));
    }

    @Test
    void the_command_has_one_free_option_with_autocomplete() {
        var ask = StreamSupport.stream(discord.rest().registeredCommands().spliterator(), false)
                .filter(command -> command.get("name").asText().equals("ask")).findFirst().orElseThrow();
        assertThat(ask.get("description").asText().length()).isBetween(1, MAX_LENGTH);
        assertThat(ask.get("options")).extracting(option -> option.get("name").asText())
                .containsExactly("question", "private");
        JsonNode question = ask.get("options").get(0);
        assertThat(question.get("autocomplete").asBoolean()).isTrue();
        assertThat(question.path("required").asBoolean()).isFalse();
        assertThat(question.get("description").asText().length()).isBetween(1, MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "who", "who plays", "when", "WHO", "season", "누구", "love", "open", "zzzz", "?", "  "})
    void what_is_suggested_has_an_answer(String typed) {
        for (var question : suggestions(discord.user(), typed)) {
            assertThat(ask(discord.user(), question)).as(question).doesNotContain("I don't know", "didn't understand",
                    "went wrong");
        }
    }

    @Test
    void nothing_is_suggested_that_the_asker_may_not_know_yet() {
        bot.chat().store().edit("", List.of(new SettingEdit(PATH, "ceiling", Optional.of("end"))));
        var all = suggestions(discord.user(), "killed");
        bot.chat().store().edit("", List.of(new SettingEdit(PATH, "ceiling", Optional.empty())));
        assertThat(suggestions(discord.user(), "killed")).hasSizeLessThanOrEqualTo(all.size())
                .noneMatch(question -> ask(discord.user(), question).contains("later than you have watched"));
    }

    @Test
    void a_question_may_be_as_long_as_the_command_allows() {
        var question = "who plays ko moon-young, " + "really ".repeat(80);
        assertThat(("ask " + question.strip()).length()).isBetween(580, 600);
        assertThat(ask(discord.user(), question)).doesNotContain("That is too long");
        assertThat(ask(discord.user(), question + question)).contains("That is too long");
        assertThat(suggestions(discord.user(), question)).isEmpty();
        assertThat(suggestions(discord.user(), "x".repeat(6000))).isEmpty();
    }

    private String write(FakeDiscordUser user, String message) {
        var sent = user.write(message);
        await().until(() -> !discord.rest().repliesTo(sent).isEmpty());
        return text(discord.rest().repliesTo(sent).getFirst());
    }

    @Test
    void a_question_in_a_direct_message_follows_up_on_the_last_answer() {
        var fan = discord.user().withId("7303").inBotDm();
        assertThat(write(fan, "Ko Moon-young")).startsWith("## Ko Moon-young");
        assertThat(write(fan, "and who plays her?")).contains("Seo Ye-ji");
    }

    @Test
    void a_plain_question_in_a_direct_message_is_answered_as_by_the_command() {
        var fan = discord.user().withId("7301").inBotDm();
        for (var question : List.of("who wrote the show?", "who plays the nurse?", "what about season 2?",
                "who's that nurse again", "how many episodes")) {
            assertThat(write(fan, question)).as(question)
                    .isEqualTo(ask(fan.withId("7302").inBotDm(), question));
        }
    }

    /// Discord does not say which language the author of a message has chosen.
    @Test
    void a_question_in_hangul_is_answered_in_korean() {
        assertThat(write(discord.user().withId("7304").inBotDm(), "고문영 누가 연기해?")).startsWith("## 고문영 ·")
                .contains("서예지");
    }

    @Test
    void a_question_in_another_language_is_answered_in_that_one() {
        var fan = discord.user().withId("7305").inBotDm();
        assertThat(write(fan, "¿quién interpreta a Ko Moon-young?")).contains("**Intérprete:** Seo Ye-ji");
        assertThat(write(fan, "siapa pemeran Ko Moon-young?")).contains("-# Sumber: ");
        assertThat(write(fan, "onde posso assistir a xyzzy?")).contains("Não");
        assertThat(write(fan, "Ko Moon-young")).contains("**Played by:** Seo Ye-ji");
        bot.chat().store().setLanguage("discord:7305", Optional.of("ko"));
        assertThat(write(fan, "¿quién interpreta a Ko Moon-young?")).contains("서예지 · Seo Ye-ji");
    }
}
