package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;

class CallbackDataTest {
    @Test
    void a_button_and_a_link_carry_the_line_itself() {
        assertThat(CallbackData.firstPage(new CommandLine("cast", "ko-moon-young")).toButtonData())
                .contains("cast ko-moon-young");
        assertThat(new CallbackData(CommandLine.of("plot"), 2).toButtonData()).contains("2~plot");
        assertThat(CallbackData.firstPage(new CommandLine("cast", "문강태")).toDeepLinkPayload())
                .contains("Y2FzdCDrrLjqsJXtg5w");
        assertThat(CallbackData.parseDeepLinkPayload("Y2FzdCDrrLjqsJXtg5w"))
                .contains(CallbackData.firstPage(new CommandLine("cast", "문강태")));
    }

    @Test
    void what_is_written_reads_the_same_and_within_the_limits() {
        new Random(5).longs(2_000).forEach(seed -> {
            var random = new Random(seed);
            var ask = new CallbackData(CommandLine.parse(HostileText.randomText(random)), 1 + random.nextInt(3));
            ask.toButtonData().ifPresent(data -> {
                assertThat(data.getBytes(UTF_8)).hasSizeBetween(1, 64);
                assertThat(CallbackData.parse(data)).isEqualTo(ask);
            });
            ask.toDeepLinkPayload().ifPresent(payload -> {
                assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
                assertThat(CallbackData.parseDeepLinkPayload(payload)).as("seed " + seed).contains(ask);
            });
        });
    }

    @Test
    void foreign_data_and_payloads_do_no_harm() {
        new Random(6).longs(2_000).forEach(seed -> {
            var text = HostileText.randomText(new Random(seed));
            assertThat(CallbackData.parse(text).page()).as("seed " + seed).isPositive();
            CallbackData.parseDeepLinkPayload(text)
                    .ifPresent(ask -> assertThat(ask.toDeepLinkPayload()).contains(text));
        });
    }
}
