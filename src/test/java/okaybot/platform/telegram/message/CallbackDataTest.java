package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;

class CallbackDataTest {
    @Test
    void buttons_and_links_contain_the_command_line() {
        assertThat(CallbackData.firstPage(new CommandLine("cast", "ko-moon-young")).toButtonData())
                .contains("cast ko-moon-young");
        assertThat(new CallbackData(CommandLine.of("plot"), 2).toButtonData()).contains("2~plot");
        assertThat(CallbackData.firstPage(new CommandLine("cast", "문강태")).toDeepLinkPayload())
                .contains("Y2FzdCDrrLjqsJXtg5w");
        assertThat(CallbackData.parseDeepLinkPayload("Y2FzdCDrrLjqsJXtg5w"))
                .contains(CallbackData.firstPage(new CommandLine("cast", "문강태")));
    }

    @Test
    void encoded_data_is_parsed_back_and_within_the_limits() {
        new Random(5).longs(2_000).forEach(seed -> {
            var random = new Random(seed);
            var callback = new CallbackData(CommandLine.parse(HostileText.randomText(random)), 1 + random.nextInt(3));
            callback.toButtonData().ifPresent(data -> {
                assertThat(data.getBytes(UTF_8)).hasSizeBetween(1, 64);
                assertThat(CallbackData.parse(data)).isEqualTo(callback);
            });
            callback.toDeepLinkPayload().ifPresent(payload -> {
                assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
                assertThat(CallbackData.parseDeepLinkPayload(payload)).as("seed " + seed).contains(callback);
            });
        });
    }

    @Test
    void data_that_the_bot_did_not_write_is_parsed_without_failure() {
        new Random(6).longs(2_000).forEach(seed -> {
            var text = HostileText.randomText(new Random(seed));
            assertThat(CallbackData.parse(text).page()).as("seed " + seed).isPositive();
            CallbackData.parseDeepLinkPayload(text)
                    .ifPresent(callback -> assertThat(callback.toDeepLinkPayload()).contains(text));
        });
    }
}
