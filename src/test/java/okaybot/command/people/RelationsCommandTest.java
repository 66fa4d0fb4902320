package okaybot.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void tells_in_sentences_what_is_between_two() {
        assertThat(TestChat.withSeeds().say("/relations gang-tae nurse")).startsWith("""
                Moon Gang-tae and Nam Joo-ri
                * Joo-ri and Gang-tae work together, and have been friends since childhood.
                """);
        assertThat(TestChat.withSeeds().say("/relations moon-gang-tae ko-moon-young")).startsWith("""
                Moon Gang-tae and Ko Moon-young
                * Gang-tae and Moon-young fall in love.
                * Moon-young is fixated on Gang-tae.
                """);
    }

    @Test
    void says_whose_side_is_told_if_there_is_no_sentence() {
        assertThat(chat.watched(4).say("/relations keeper sister")).startsWith("""
                Seo Deung-dae and Seo Pado
                """).contains("Seo Deung-dae: is looking for Seo Pado");
    }

    @Test
    void shows_the_way_between_two_who_have_nothing_to_do_with_each_other() {
        assertThat(TestChat.withSeeds().say("/relations joo-ri sang-tae")).startsWith("""
                Nam Joo-ri and Moon Sang-tae
                * Joo-ri and Gang-tae work together, and have been friends since childhood.
                * Sang-tae is the older brother, and Gang-tae the younger one.
                * Gang-tae looks after his older brother Sang-tae.
                """);
    }

    @Test
    void comes_with_a_chart_of_what_the_reader_may_know() {
        var seeds = TestChat.withSeeds();
        for (var line : List.of("/relations", "/relations moon-gang-tae", "/relations joo-ri sang-tae")) {
            var picture = seeds.ask(line).picture().orElseThrow();
            assertThat(picture.fileName()).endsWith(".png");
            assertThat(picture.altText()).contains("Moon Gang-tae").hasSizeBetween(50, 1024);
            assertThat(picture.isSpoiler()).isFalse();
        }
        assertThat(chat.ask("/relations keeper sister").picture()).isEmpty();
        assertThat(chat.ask("/reveal relations keeper sister").picture()).hasValueSatisfying(
                picture -> assertThat(picture.isSpoiler()).isTrue());
    }

    @Test
    void more_relations_come_with_the_same_chart() {
        var seeds = TestChat.withSeeds();
        assertThat(seeds.ask("/relations more").picture()).isPresent()
                .isEqualTo(seeds.ask("/relations").picture());
    }

    @Test
    void a_quotation_and_the_timeline_have_pictures_behind_a_button() {
        var seeds = TestChat.withSeeds();
        var quotation = seeds.ask("/quote");
        assertThat(quotation.picture()).isEmpty();
        var card = quotation.choices().stream().filter(choice -> choice.label().equals("Card")).findFirst()
                .orElseThrow();
        assertThat(seeds.ask(card.line().text()).picture().orElseThrow().altText()).contains(
                seeds.lore().quotations().stream().filter(one -> one.id().equals(quotation.line().argument()))
                        .findFirst().orElseThrow().words());
        assertThat(seeds.ask("/season2 timeline").choices()).anyMatch(choice -> choice.label().equals("As a picture"));
        assertThat(seeds.ask("/pictured-dark season2 timeline").picture()).isPresent();
    }

    @Test
    void says_whose_side_a_spoiler_tells() {
        assertThat(chat.say("/relations keeper sister")).contains("[4: Seo Deung-dae: is looking for Seo Pado]");
        assertThat(chat.say("/relations sister keeper")).contains("[4: Seo Pado: hides from Seo Deung-dae]");
    }
}
