package okaybot.platform.discord.interaction;

import static okaybot.platform.discord.DiscordMessageReader.customIdOf;
import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.testing.HostileText;
import okaybot.testing.discord.DiscordFault.ErrorResponse;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Interactions that careless or hostile users and broken clients send.
class HostileInteractionTest extends DiscordBotTestBase {
    private void assertStillAnswers() {
        assertThat(text(discord.user().runCommand("cast", "who", "ko-moon-young"))).startsWith("## Ko Moon-young");
    }

    @Test
    void answers_each_of_many_presses_of_one_button() {
        var message = discord.user().runCommand("cast").awaitResponse().body();
        var presses = IntStream.range(0, 20).mapToObj(_ -> discord.user().choose(message, "Ko Moon-young", false))
                .toList();
        assertThat(presses).allSatisfy(press -> {
            assertThat(text(press)).startsWith("## Ko Moon-young");
            assertThat(press.awaitResponse().replacesOriginal()).isTrue();
            assertThat(press.responses()).hasSize(1);
        });
    }

    @Test
    void answers_a_redelivered_interaction_once() {
        var interaction = discord.user().runCommand("cast", "who", "ko-moon-young");
        interaction.awaitResponse();
        discord.redeliver(interaction);
        assertStillAnswers();
        assertThat(interaction.responses()).hasSize(1);
    }

    @Test
    void ignores_a_second_press_of_delete() {
        var id = customIdOf(discord.user().runCommand("cast").awaitResponse().body(), "Delete");
        var press = discord.user().pressButton(id, false);
        press.awaitDeletion();
        discord.rest().failNextInteraction(new ErrorResponse(500, 0), new ErrorResponse(404, 10008));
        var again = discord.user().pressButton(id, false);
        await().until(again::hasNoPendingFaults);
        assertStillAnswers();
        assertThat(again.responses()).isEmpty();
    }

    @Test
    void completes_any_text() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var typed = IntStream.range(0, 200).mapToObj(_ -> HostileText.randomText(random)).toList();
        for (var text : typed) {
            assertThat(discord.user().autocomplete("cast", "who", text).awaitResponse().body().has("choices"))
                    .as("seed %d, %s", seed, text).isTrue();
        }
        assertThat(discord.user().autocomplete("cast", "who", "x".repeat(6000)).awaitResponse().body().get("choices"))
                .isEmpty();
    }

    @Test
    void answers_any_admin_input_ephemerally() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var line = "spoilers ceiling " + HostileText.randomText(random);
            assertThat(discord.user().asAdmin().runCommand("settings", "what", line).awaitResponse().ephemeral())
                    .as("seed %d, %s", seed, line).isTrue();
        }
    }

    @Test
    void rejects_interactions_that_the_bot_never_offered() {
        var menu = discord.user().interact(2,
                TestJson.object("id", "1", "type", 3, "name", "Translate", "target_id", "5"));
        var select = discord.user().interact(3,
                TestJson.object("component_type", 3, "custom_id", "x", "values", List.of("y")));
        var form = discord.user().interact(5, TestJson.object("custom_id", "x", "components", List.of()));
        var users = discord.user().interact(3,
                TestJson.object("component_type", 5, "custom_id", "x", "values", List.of("1")));
        assertThat(List.of(menu, users)).allSatisfy(
                interaction -> assertThat(text(interaction)).isEqualTo("I don't know what that is."));
        assertThat(List.of(select, form)).allSatisfy(
                interaction -> assertThat(text(interaction)).contains("Please ask again."));
        assertThat(List.of(menu, users, select, form)).allSatisfy(
                interaction -> assertThat(interaction.awaitResponse().ephemeral()).isTrue());
    }

    @Test
    void survives_malformed_interactions() {
        var nothing = discord.user().interact(2, TestJson.object("id", "1", "type", 1));
        var lists = discord.user().interact(2, TestJson.object("id", "1", "type", 1, "name", "cast", "options",
                List.of(TestJson.object("name", "who", "type", 3, "value", List.of("a")))));
        var number = discord.user().interact(2, TestJson.object("id", "1", "type", 1, "name", "cast", "options",
                List.of(TestJson.object("name", "who", "type", 4, "value", 7))));
        for (SentInteraction interaction : List.of(nothing, lists, number)) {
            assertThat(text(interaction)).isNotEmpty().doesNotContain("Exception", "okaybot.");
        }
        assertStillAnswers();
    }

    /// Nothing that is set for the server could be looked up. If the id is no number at all, JDA drops the event.
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "041943040001", "٤"})
    void says_that_the_server_is_not_known(String guildId) {
        var cast = discord.user().interact(2, TestJson.object("id", "1", "type", 1, "name", "cast"),
                event -> event.put("guild_id", guildId));
        var press = discord.user().interact(3, TestJson.object("component_type", 2, "custom_id", "a0-0 /cast"),
                event -> event.put("guild_id", guildId));
        assertThat(List.of(cast, press)).allSatisfy(interaction -> {
            assertThat(text(interaction)).isEqualTo("Discord did not say which server this is. Please try again.");
            assertThat(interaction.awaitResponse().ephemeral()).isTrue();
        });
        var typed = TestJson.object("name", "who", "type", 3, "value", "moon", "focused", true);
        assertThat(discord.user().interact(4,
                TestJson.object("id", "1", "type", 1, "name", "cast", "options", List.of(typed)),
                event -> event.put("guild_id", guildId)).awaitResponse().body().has("choices")).isTrue();
        assertStillAnswers();
    }

    @Test
    void a_button_of_a_private_answer_reveals_nothing_to_others() {
        var revealed = discord.user().runCommand("reveal", "what", "plot ending").awaitResponse();
        assertThat(revealed.ephemeral()).isTrue();
        var id = customIdOf(revealed.body(), "The story");
        var other = discord.user().withId("7099").pressButton(id, false);
        assertThat(text(other)).contains("||");
        assertThat(other.awaitResponse().ephemeral()).isTrue();
    }

    @Test
    void a_reveal_never_edits_a_public_message() {
        var user = discord.user(DiscordTestData.guildId(0));
        var first = user.runCommand("plot", "part", "ending");
        var id = customIdOf(first.awaitResponse().body(), "Reveal the spoilers");
        var own = user.pressButton(id, false);
        assertThat(text(own)).doesNotContain("||");
        var other = user.withId("7002").pressButton(id, false);
        assertThat(text(other)).contains("||");
        for (var press : List.of(own, other)) {
            assertThat(press.awaitResponse().ephemeral()).isTrue();
            assertThat(press.awaitResponse().replacesOriginal()).isFalse();
        }
    }

    @Test
    void a_button_of_somebody_else_reveals_only_after_a_press_on_the_own_answer() {
        var first = discord.user().runCommand("plot", "part", "ending").awaitResponse().body();
        var other = discord.user().withId("7055");
        var covered = other.pressButton(customIdOf(first, "Reveal the spoilers"), false).awaitResponse().body();
        assertThat(text(covered)).contains("||");
        assertThat(text(other.pressButton(customIdOf(covered, "Reveal the spoilers"), true))).doesNotContain("||");
    }

    /// Such buttons stand below reports of older versions. Nobody asked for those, so they carry the user id 0.
    @ParameterizedTest
    @ValueSource(strings = {"settings answer nowhere", "reveal settings answer nowhere", "mydata delete",
        "progress finished", "reveal reveal progress finished", "/settings import server answer=no",
        "diagnose preview plot ending episode 16", "setings answer nowhere"})
    void a_planted_button_changes_nothing(String line) {
        var admin = discord.user().withId("7056").asAdmin();
        text(admin.runCommand("progress", "episode", "3"));
        assertThat(text(admin.pressButton("a0-0 /" + line, false))).contains("older version");
        assertThat(text(admin.runCommand("progress"))).contains("up to episode 3");
        assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
    }

    @Test
    void completes_plot_parts_before_anything_is_typed() {
        assertThat(discord.user().autocomplete("plot", "part", "").awaitResponse().body().toString())
                .contains("premise", "story", "ending").doesNotContain("||");
    }
}
