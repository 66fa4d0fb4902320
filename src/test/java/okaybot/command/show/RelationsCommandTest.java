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
}
