package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.button;
import static okaybot.platform.discord.Sight.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import okaybot.testing.HostileText;
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.Fault.Refuses;
import okaybot.testing.discord.Json;
import okaybot.testing.discord.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What careless, hurried and hostile people do.
class HostilePeopleTest {
    private static Served served;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        served = Served.start();
        discord = served.discord();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /// The bot is as well as before.
    private static void answers() {
        assertThat(text(discord.fan().asks("cast", "who", "ko-moon-young"))).startsWith("## Ko Moon-young");
    }

    @Test
    void who_presses_a_button_again_and_again_is_answered_each_time_in_its_place() {
        var id = button(discord.fan().asks("cast").answer().body(), "Ko Moon-young");
        var pressed = IntStream.range(0, 20).mapToObj(_ -> discord.fan().presses(id, false)).toList();
        assertThat(pressed).allSatisfy(one -> {
            assertThat(text(one)).startsWith("## Ko Moon-young");
            assertThat(one.answer().inPlace()).isTrue();
            assertThat(one.all()).hasSize(1);
        });
    }

    @Test
    void what_discord_tells_twice_is_answered_once() {
        var asked = discord.fan().asks("cast", "who", "ko-moon-young");
        asked.answer();
        discord.repeat(asked);
        answers();
        assertThat(asked.all()).hasSize(1);
    }

    @Test
    void what_is_deleted_twice_is_no_failure() {
        var id = button(discord.fan().asks("cast").answer().body(), "Delete");
        var pressed = discord.fan().presses(id, false);
        pressed.awaitDeletion();
        discord.rest().next(new Refuses(500, 0), new Refuses(404, 10008));
        var again = discord.fan().presses(id, false);
        await().until(() -> discord.rest().isWell());
        answers();
        assertThat(again.all()).isEmpty();
    }

    @Test
    void whatever_is_typed_there_are_suggestions_or_none() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var typed = IntStream.range(0, 200).mapToObj(_ -> HostileText.randomText(random)).toList();
        for (var text : typed) {
            assertThat(discord.fan().types("cast", "who", text).answer().body().has("choices"))
                    .as("seed %d, %s", seed, text).isTrue();
        }
        assertThat(discord.fan().types("cast", "who", "x".repeat(6000)).answer().body().get("choices")).isEmpty();
    }

    @Test
    void whatever_an_admin_sets_is_answered_them_alone() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 100; i++) {
            var line = "spoilers ceiling " + HostileText.randomText(random);
            assertThat(discord.fan().asAdmin().asks("settings", "what", line).answer().alone())
                    .as("seed %d, %s", seed, line).isTrue();
        }
    }

    @Test
    void what_the_bot_never_offered_is_told_to_be_unknown() {
        var menu = discord.fan().does(2, Json.object("id", "1", "type", 3, "name", "Translate", "target_id", "5"));
        var select = discord.fan().does(3, Json.object("component_type", 3, "custom_id", "x", "values", List.of("y")));
        var form = discord.fan().does(5, Json.object("custom_id", "x", "components", List.of()));
        assertThat(List.of(menu, select, form)).allSatisfy(asked -> {
            assertThat(text(asked)).isEqualTo("I do not know what that is.");
            assertThat(asked.answer().alone()).isTrue();
        });
    }

    @Test
    void what_makes_no_sense_is_told_in_a_sentence_and_breaks_nothing() {
        var nothing = discord.fan().does(2, Json.object("id", "1", "type", 1));
        var lists = discord.fan().does(2, Json.object("id", "1", "type", 1, "name", "cast", "options",
                List.of(Json.object("name", "who", "type", 3, "value", List.of("a")))));
        var number = discord.fan().does(2, Json.object("id", "1", "type", 1, "name", "cast", "options",
                List.of(Json.object("name", "who", "type", 4, "value", 7))));
        for (Asked asked : List.of(nothing, lists, number)) {
            assertThat(text(asked)).isNotEmpty().doesNotContain("Exception", "okaybot.");
        }
        answers();
    }

    @Test
    void a_button_of_a_private_answer_shows_others_nothing_of_it() {
        var revealed = discord.fan().asks("reveal", "what", "plot ending").answer();
        assertThat(revealed.alone()).isTrue();
        var id = button(revealed.body(), "The story");
        var other = discord.fan().named("7099").presses(id, false);
        assertThat(text(other)).contains("||");
        assertThat(other.answer().alone()).isTrue();
    }

    @Test
    void a_reveal_in_the_open_never_takes_the_place_of_what_others_see() {
        var fan = discord.fan(World.server(0));
        var first = fan.asks("plot", "part", "ending");
        var id = button(first.answer().body(), "Reveal the spoilers");
        for (var asker : List.of("7001", "7002")) {
            var pressed = fan.named(asker).presses(id, false);
            assertThat(text(pressed)).doesNotContain("||");
            assertThat(pressed.answer().alone()).isTrue();
            assertThat(pressed.answer().inPlace()).isFalse();
        }
    }

    @Test
    void a_plot_has_suggestions_for_its_parts_before_anything_is_typed() {
        assertThat(discord.fan().types("plot", "part", "").answer().body().toString())
                .contains("premise", "story", "ending").doesNotContain("||");
    }
}
