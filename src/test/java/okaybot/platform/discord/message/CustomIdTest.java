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
    private static final String ASKER = "80351110224678912";

    @Test
    void what_is_printed_is_read_back() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var line = CommandLine.parse(HostileText.randomText(random));
            var asker = Long.toUnsignedString(random.nextLong() >>> random.nextInt(64));
            for (var action : Action.values()) {
                var id = new CustomId(action, asker, random.nextInt(1_000), line);
                assertThat(CustomId.parse(id.print())).as("seed %d, %s", seed, id).contains(id);
                assertThat(CustomId.parse(id.print(3))).as("seed %d, %s", seed, id).contains(id);
            }
        }
    }

    @Test
    void it_looks_like_this() {
        assertThat(CustomId.ofCommand(ASKER, CommandLine.parse("cast ko-moon-young")).print())
                .isEqualTo("alz63ag7l4ao-0 /cast ko-moon-young");
        assertThat(CustomId.ofPage(ASKER, 37, CommandLine.of("cast")).print()).isEqualTo("plz63ag7l4ao-11 /cast");
        assertThat(CustomId.ofDelete(ASKER).print()).isEqualTo("dlz63ag7l4ao-0 /");
    }

    @Test
    void for_any_asker_a_line_of_80_characters_fits() {
        var line = new CommandLine("ask", "x".repeat(76));
        assertThat(CustomId.ofPage("18446744073709551615", 1295, line).fits()).isTrue();
        assertThat(CustomId.ofCommand(ASKER, new CommandLine("ask", "x".repeat(100))).fits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cast", "a-0 /cast", "x1-0 /cast", "azzzzzzzzzzzzz-0 /cast", "a1 /cast",
        "a1-zzzzzz0 /cast",
        "a1-zzzzzz", "A1-0 /cast", "a1-0/cast", "a-1-0 /cast"})
    void what_it_did_not_print_is_nothing(String id) {
        assertThat(CustomId.parse(id)).isEmpty();
    }
}
