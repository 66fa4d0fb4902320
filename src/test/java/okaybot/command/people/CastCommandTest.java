package okaybot.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class CastCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_the_whole_cast() {
        assertThat(chat.say("/cast")).isEqualTo("""
                The cast of The Lighthouse
                Seo Deung-dae · 서등대: Ha Neul · 하늘
                Seo Pado · 서파도: Jo Bada · 조바다
                Source: The Weekly, Jun 2023
                Source: Harbour Notes, undated
                -> Seo Deung-dae: cast keeper
                -> Seo Pado: cast sister
                -> Sources: sourced cast
                """);
    }

    @Test
    void shows_a_character() {
        assertThat(chat.say("/cast deung dae")).isEqualTo("""
                Seo Deung-dae · 서등대
                Played by: Ha Neul · 하늘
                Seo Deung-dae knows every rock of the coast.
                * [4: is looking for Seo Pado]
                Source: The Weekly, Jun 2023
                Source: Harbour Notes, undated
                -> Ha Neul: cast ha-neul
                -> Seo Deung-dae in the plot: plot keeper
                -> The whole cast: cast
                -> Reveal the spoilers: reveal cast keeper
                -> Sources: sourced cast keeper
                """);
    }

    @Test
    void shows_an_actor() {
        assertThat(chat.say("/cast 조바다")).isEqualTo("""
                Jo Bada · 조바다
                Plays: Seo Pado · 서파도
                Source: The Weekly, Jun 2023
                Source: Harbour Notes, undated
                -> Seo Pado: cast sister
                -> The whole cast: cast
                -> Sources: sourced cast jo-bada
                """);
    }

    @Test
    void asks_which_of_several_names_is_meant() {
        assertThat(chat.say("/cast seo")).isEqualTo("""
                Which “seo” do you mean?
                More than one name fits: Seo Deung-dae and Seo Pado.
                -> Seo Deung-dae: cast keeper
                -> Seo Pado: cast sister
                """);
    }

    @Test
    void finds_a_name_despite_a_typo() {
        assertThat(chat.ask("/cast deungxxe"))
                .isEqualTo(chat.ask("/cast keeper").after("“deungxxe” → Seo Deung-dae"));
    }

    @Test
    void suggests_similar_names() {
        assertThat(chat.say("/cast deungdaexxxx")).isEqualTo("""
                I don't know “deungdaexxxx”
                Did you mean Seo Deung-dae?
                -> Seo Deung-dae: cast keeper
                """);
    }

    @Test
    void says_that_nobody_has_the_name() {
        assertThat(chat.say("/cast nobody at all")).isEqualTo("""
                I don't know “nobody at all”
                /cast alone shows what there is.
                -> See what there is: cast
                """);
    }
}
