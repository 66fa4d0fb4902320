package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class PlotCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void tells_only_the_premise_unless_asked_for_more() {
        assertThat(chat.say("/plot")).isEqualTo("""
                The Lighthouse: premise
                A keeper finds a letter in the lamp room.
                Source: The Weekly, Jun 2023
                -> The story: plot story
                -> How it ends: plot ending
                -> Sources: sourced plot premise
                """);
    }

    @Test
    void covers_the_story() {
        assertThat(chat.say("/plot story")).isEqualTo("""
                The Lighthouse: story
                [4: The letter is from the keeper's sister.] [8: She is on the island.]
                -> What it is about: plot premise
                -> How it ends: plot ending
                -> Reveal the spoilers: reveal plot story
                """);
    }

    @Test
    void uncovers_what_the_viewer_has_watched() {
        assertThat(chat.watched(4).say("/plot story")).isEqualTo("""
                The Lighthouse: story
                The letter is from the keeper's sister. [8: She is on the island.]
                Source: The Weekly, Jun 2023
                -> What it is about: plot premise
                -> How it ends: plot ending
                -> Reveal the spoilers: reveal plot story
                -> Sources: sourced plot story
                """);
    }

    @Test
    void tells_the_ending_to_a_viewer_who_has_watched_it() {
        assertThat(chat.watched(12).say("/plot end")).isEqualTo("""
                The Lighthouse: ending
                The lamp goes out for good.
                Sources disagree about how long the storm lasts: one night; three nights.
                Source: The Weekly, Jun 2023
                Source: Harbour Notes, undated
                -> What it is about: plot premise
                -> The story: plot story
                -> Sources: sourced plot ending
                """);
    }

    @Test
    void tells_the_plot_of_one_character() {
        assertThat(chat.say("/plot keeper")).isEqualTo("""
                Seo Deung-dae · 서등대: in the plot
                [8: Seo Deung-dae leaves.]
                -> What it is about: plot premise
                -> The story: plot story
                -> How it ends: plot ending
                -> Who that is: cast keeper
                -> Reveal the spoilers: reveal plot keeper
                """);
    }

    @Test
    void introduces_several_disputes_once() {
        assertThat(TestChat.withSeeds().watched(16).say("/plot ending")).containsOnlyOnce("Sources disagree about ")
                .contains(". And about whose fear of butterflies it is: ");
    }

    @Test
    void gives_the_ending_for_the_last_episode() {
        assertThat(chat.watched(12).say("/plot 12")).contains("The lamp goes out for good.");
    }
}
