package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class RelationsCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void shows_all_relations() {
        assertThat(chat.say("/relations")).isEqualTo("""
                Relationships
                * [4: Seo Deung-dae: is looking for Seo Pado]
                -> Seo Deung-dae: relations keeper
                -> Seo Pado: relations sister
                -> Reveal the spoilers: reveal relations
                """);
    }

    @Test
    void shows_a_relation_from_the_other_side() {
        assertThat(chat.watched(4).say("/relations sister")).isEqualTo("""
                Seo Pado · 서파도: with the others
                * hides from Seo Deung-dae
                Source: The Weekly, Jun 2023
                -> Who that is: cast sister
                -> All relations: relations
                -> Sources: sourced relations sister
                """);
    }

    @Test
    void says_whose_side_is_told_of_what_is_between_two() {
        assertThat(TestChat.withSeeds().say("/relations gang-tae nurse")).startsWith("""
                Moon Gang-tae and Nam Joo-ri
                Moon Gang-tae: co-worker and childhood friend of Nam Joo-ri
                """);
        assertThat(TestChat.withSeeds().say("/relations moon-gang-tae ko-moon-young")).startsWith("""
                Moon Gang-tae and Ko Moon-young
                Moon Gang-tae: in love with Ko Moon-young
                Ko Moon-young: fixated on Moon Gang-tae
                """);
    }

    @Test
    void says_whose_side_a_spoiler_tells() {
        assertThat(chat.say("/relations keeper sister")).contains("[4: Seo Deung-dae: is looking for Seo Pado]");
        assertThat(chat.say("/relations sister keeper")).contains("[4: Seo Pado: hides from Seo Deung-dae]");
    }
}
