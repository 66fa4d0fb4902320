package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecapCommandTest {
    private static final String PREMISE = """
            How it starts
            A keeper finds a letter in the lamp room.
            Tell me how far you have watched, such as /progress 8. Then /recap tells you the story up to there.
            Source: The Weekly, Jun 2023
            -> How far I have watched: progress
            -> Sources: sourced recap 0
            """;
    private static final String UP_TO_4 = """
            The story up to episode 4
            A keeper finds a letter in the lamp room.
            The letter is from the keeper's sister.
            Source: The Weekly, Jun 2023
            -> How it ends: plot ending
            -> Sources: sourced recap 4
            """;

    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @ParameterizedTest
    @ValueSource(strings = {"/recap", "/recap 0"})
    void tells_only_the_premise_to_somebody_whose_progress_is_unknown(String line) {
        assertThat(chat.say(line)).isEqualTo(PREMISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recap", "/recap 4", "/plot 4"})
    void tells_the_story_up_to_the_episode_that_its_reader_has_watched(String line) {
        assertThat(chat.watched(4).say(line)).isEqualTo(UP_TO_4);
    }

    @Test
    void tells_the_whole_story_in_order_after_the_last_episode() {
        assertThat(chat.watched(12).say("/recap")).containsSubsequence("The whole story\n", "A keeper finds",
                "The letter is", "She is on the island.", "The lamp goes out", "Sources disagree about how long");
    }

    @Test
    void covers_what_its_reader_has_not_watched() {
        assertThat(chat.watched(4).say("/recap 8")).isEqualTo("""
                The story up to episode 8
                A keeper finds a letter in the lamp room.
                The letter is from the keeper's sister.
                [8: She is on the island.]
                Source: The Weekly, Jun 2023
                -> How it ends: plot ending
                -> Reveal the spoilers: reveal recap 8
                -> Sources: sourced recap 8
                """);
    }

    @Test
    void reveals_all_to_somebody_who_wants_it() {
        assertThat(chat.say("/reveal recap")).startsWith("The whole story\n").contains("The lamp goes out for good.")
                .doesNotContain("[");
    }

    @Test
    void goes_as_far_in_a_channel_as_its_ceiling() {
        chat.store().edit("", List.of(new SettingEdit("test/server:home", "ceiling", Optional.of("4"))));
        assertThat(chat.watched(12).in(TestChat.CHANNEL).say("/recap")).isEqualTo(UP_TO_4);
    }

    @ParameterizedTest
    @CsvSource({"/recap 13", "/recap nonsense", "/recap -1"})
    void knows_no_other_episodes(String line) {
        assertThat(chat.say(line)).startsWith("There is no episode “");
    }

    @Test
    void tells_a_long_story_page_by_page() {
        var seeds = TestChat.withSeeds().watched(16);
        assertThat(seeds.say("/recap")).contains("-> And then?: recap 16 from 2\n").doesNotContain("Before that");
        assertThat(seeds.say("/recap 16 from 2")).contains("-> Before that: recap 16\n",
                "-> And then?: recap 16 from 3\n");
        assertThat(seeds.say("/recap 16 from 3")).contains("-> Before that: recap 16 from 2\n",
                "-> How it ends: plot ending\n");
        assertThat(seeds.say("/recap 16 from 99"))
                .isEqualTo(seeds.say("/recap 16 from 3"));
    }
}
