package okaybot.platform.telegram.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.testing.HostileText;
import org.junit.jupiter.api.Test;

class CallbackDataTest {
    private static final String[] WORDS = {"", "", "settings in chat ", "settings S 'x T topic:1 topic: topic:a~b ",
        "~a~~x "};

    private static Optional<TargetGroup> group(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new TargetGroup(-1 - (random.nextLong() >>> 12),
                        Optional.of(1 + random.nextInt(Integer.MAX_VALUE - 1)).filter(_ -> random.nextBoolean())));
    }

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
    void what_is_not_the_page_of_a_line_is_written_with_codes() {
        var line = CommandLine.parse("settings in topic:999999999 spoilers beyond leave-out");
        var group = Optional.of(new TargetGroup(-1_001_234_567_890L, Optional.of(7)));
        assertThat(CallbackData.firstPage(line).about(group).toButtonData()).contains("~cryl7kya.7~~SIT999999999 PBL");
        assertThat(new CallbackData(line, new ButtonStep.EnterNumber("12"), Optional.empty()).toButtonData())
                .contains("~~#12~SIT999999999 PBL");
        assertThat(CallbackData.parse("~cryl7kya.7~~SIT999999999 PBL"))
                .isEqualTo(CallbackData.firstPage(line).about(group));
    }

    /// Six days cannot be said in a word, and no city has a longer name.
    @Test
    void what_is_set_up_on_six_days_in_a_far_zone_fits() {
        var group = Optional.of(new TargetGroup(-1_001_234_567_890L, Optional.of(7)));
        for (var words : List.of("rewatch plan perday 2026-12-04 mon tue wed thu fri sun 20:00 DumontDUrville x10",
                "rewatch start 2026-12-04 mon tue wed thu fri sun 20:00 Port-au-Prince x10",
                "schedule relations at 20:00 tue wed thu fri sat sun in DumontDUrville",
                "schedule days n42 mon tue wed thu sat sun")) {
            var button = CallbackData.firstPage(CommandLine.parse(words)).about(group);
            assertThat(button.toButtonData().map(CallbackData::parse)).as(words).contains(button);
        }
    }

    @Test
    void encoded_data_is_parsed_back_and_within_the_limits() {
        new Random(5).longs(2_000).forEach(seed -> {
            var random = new Random(seed);
            var callback = new CallbackData(CommandLine.parse(WORDS[random.nextInt(WORDS.length)]
                    + HostileText.randomText(random)), 1 + random.nextInt(3)).about(group(random));
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
