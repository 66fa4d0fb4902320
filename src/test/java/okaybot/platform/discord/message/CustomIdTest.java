package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.platform.discord.message.CustomId.Action;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {
    private static final String USER = "80351110224678912";

    @Test
    void an_encoded_id_is_parsed_back() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var line = CommandLine.parse(HostileText.randomText(random));
            var userId = Long.toUnsignedString(random.nextLong() >>> random.nextInt(64));
            for (var action : Action.values()) {
                var id = new CustomId(action, userId, random.nextInt(1_000), line);
                assertThat(CustomId.parse(id.encode())).as("seed %d, %s", seed, id).contains(id);
                assertThat(CustomId.parse(id.encode(3))).as("seed %d, %s", seed, id).contains(id);
            }
        }
    }

    @Test
    void an_id_contains_action_user_page_and_command_line() {
        assertThat(CustomId.ofCommand(USER, CommandLine.parse("cast ko-moon-young")).encode())
                .isEqualTo("alz63ag7l4ao-0 /cast ko-moon-young");
        assertThat(CustomId.ofPage(USER, 37, CommandLine.of("cast")).encode()).isEqualTo("plz63ag7l4ao-11 /cast");
        assertThat(CustomId.ofDelete(USER).encode()).isEqualTo("dlz63ag7l4ao-0 /");
    }

    @Test
    void a_line_of_80_characters_fits_for_any_user() {
        var line = new CommandLine("ask", "x".repeat(76));
        assertThat(CustomId.ofPage("18446744073709551615", 1295, line).fits()).isTrue();
        assertThat(CustomId.ofCommand(USER, new CommandLine("ask", "x".repeat(100))).fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cast", "a-0 /cast", "x1-0 /cast", "azzzzzzzzzzzzz-0 /cast", "a1 /cast",
        "a1-zzzzzz0 /cast",
        "a1-zzzzzz", "A1-0 /cast", "a1-0/cast", "a-1-0 /cast"})
    void an_id_that_the_bot_did_not_write_is_rejected(String id) {
        assertThat(CustomId.parse(id)).isEmpty();
    }
}
