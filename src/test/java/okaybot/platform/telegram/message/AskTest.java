package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;

class AskTest {
    @Test
    void a_button_and_a_link_carry_the_line_itself() {
        assertThat(Ask.first(new CommandLine("cast", "ko-moon-young")).data()).contains("cast ko-moon-young");
        assertThat(new Ask(CommandLine.of("plot"), 2).data()).contains("2~plot");
        assertThat(Ask.first(new CommandLine("cast", "문강태")).payload()).contains("Y2FzdCDrrLjqsJXtg5w");
        assertThat(Ask.ofPayload("Y2FzdCDrrLjqsJXtg5w")).contains(Ask.first(new CommandLine("cast", "문강태")));
    }

    @Test
    void what_is_written_reads_the_same_and_within_the_limits() {
        new Random(5).longs(2_000).forEach(seed -> {
            var random = new Random(seed);
            var ask = new Ask(CommandLine.parse(HostileText.any(random)), 1 + random.nextInt(3));
            ask.data().ifPresent(data -> {
                assertThat(data.getBytes(UTF_8)).hasSizeBetween(1, 64);
                assertThat(Ask.of(data)).isEqualTo(ask);
            });
            ask.payload().ifPresent(payload -> {
                assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
                assertThat(Ask.ofPayload(payload)).as("seed " + seed).contains(ask);
            });
        });
    }

    @Test
    void foreign_data_and_payloads_do_no_harm() {
        new Random(6).longs(2_000).forEach(seed -> {
            var text = HostileText.any(new Random(seed));
            assertThat(Ask.of(text).page()).as("seed " + seed).isPositive();
            Ask.ofPayload(text).ifPresent(ask -> assertThat(ask.payload()).contains(text));
        });
    }
}
