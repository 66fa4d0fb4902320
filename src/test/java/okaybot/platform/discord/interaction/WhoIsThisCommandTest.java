package okaybot.platform.discord.interaction;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.testing.discord.SentInteraction.InteractionResponse;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoIsThisCommandTest extends DiscordBotTestBase {
    private static final String NOBODY = "I don't see a name I know";

    private ObjectNode message(String content) {
        return discord.user().message(content).put("id", "55");
    }

    private static ArrayNode array(ObjectNode only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }

    private InteractionResponse choose(ObjectNode message) {
        return discord.user().chooseInMenu("Who is this?", message).awaitResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the nurse is my favourite", "||Joo-ri||!", "남주리 너무 좋아", "**Nam Jury** `<@1>`",
        "Nam Juri…"})
    void one_name_is_answered_to_the_user_alone(String content) {
        var response = choose(message(content));
        assertThat(response.ephemeral()).isTrue();
        assertThat(text(response.body())).contains("Nam Joo-ri", "A nurse at OK Psychiatric Hospital");
    }

    @Test
    void several_names_are_a_choice_that_stays_private() {
        var response = choose(message("Gang-tae hugging the nurse was so sweet"));
        assertThat(response.ephemeral()).isTrue();
        assertThat(text(response.body())).contains("Several names");
        var chosen = discord.user().pressButton(customIdOf(response.body(), "Nam Joo-ri"), true).awaitResponse();
        assertThat(text(chosen.body())).contains("A nurse at OK Psychiatric Hospital");
        assertThat(chosen.replacesOriginal() || chosen.ephemeral()).isTrue();
    }

    @Test
    void what_the_user_has_not_watched_stays_covered() {
        var page = text(choose(message("Moon-young's mother")).body());
        assertThat(page).contains("||");
        assertThat(page.replaceAll("(?s)\\|\\|.*?\\|\\|", "")).contains("What troubles her daughter")
                .doesNotContain("killed");
    }

    @Test
    void embeds_forwards_polls_and_the_components_of_bots_are_read_too() {
        var embed = message("");
        embed.set("embeds", array(TestJson.object("author", TestJson.object("name", "News"), "fields",
                List.of(TestJson.object("name", "Cast", "value", "Seo Ye-ji")))));
        assertThat(text(choose(embed).body())).contains("Seo Ye-ji");
        var forward = message("");
        forward.set("message_snapshots",
                array(TestJson.object("message", TestJson.object("content", "Oh Jung-se!"))));
        assertThat(text(choose(forward).body())).contains("Oh Jung-se");
        var bots = message("");
        ((ObjectNode) bots.get("author")).put("bot", true);
        bots.set("components", array(TestJson.object("type", 17, "components",
                List.of(TestJson.object("type", 10, "content", "Park Gyu-young")))));
        assertThat(text(choose(bots).body())).contains("Park Gyu-young");
        var poll = message("");
        poll.set("poll", TestJson.object("question", TestJson.object("text", "Who?"), "answers",
                List.of(TestJson.object("answer_id", 1, "poll_media", TestJson.object("text", "Ji-wang")))));
        assertThat(text(choose(poll).body())).contains("Oh Ji-wang");
    }

    @Test
    void a_kind_sentence_says_that_nobody_is_named() {
        for (var content : List.of("", "she sang in the park", "moon ".repeat(800), "||".repeat(2_000),
                "@everyone <@1> 😭")) {
            var response = choose(message(content));
            assertThat(response.ephemeral()).isTrue();
            assertThat(text(response.body())).startsWith("## " + NOBODY).doesNotContain("@everyone", "sang");
        }
    }

    @Test
    void a_message_full_of_names_offers_ten_at_most() {
        var everybody = "Gang-tae Moon-young Sang-tae Joo-ri Ji-wang Sang-in Soo-hyun Ye-ji Jung-se Gyu-young Chang-wan "
                .repeat(40);
        var response = choose(message(everybody));
        assertThat(response.body().toString()).contains("Ko Moon-young", "Park Gyu-young")
                .doesNotContain("Kim Chang-wan");
    }
}
