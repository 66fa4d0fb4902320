package okaybot.platform.console.render;

import static okaybot.testing.Covers.cover;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import org.junit.jupiter.api.Test;

class ConsoleRendererTest {
    private static final String ESCAPE = "\u001b";

    @Test
    void a_paragraph_is_joined_and_wrapped_between_words() {
        assertThat(render(30,
                new Block.Paragraph(List.of(cited("The lamp burns all night.", 1), cited("Nobody tends it.")))))
                .isEqualTo("""
                        Title
                        The lamp burns all night. ¹
                        Nobody tends it.
                        """);
    }

    @Test
    void a_time_is_its_text() {
        var time = Span.Time.full(Instant.parse("2026-11-30T19:00:00Z"), ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
        assertThat(render(60, new Block.Items(List.of(List.of(time))))).isEqualTo("""
                Title
                • Monday 30 November 2026, 20:00 (Berlin)
                """);
    }

    @Test
    void items_are_indented_behind_bullets() {
        assertThat(render(24, new Block.Heading("On the island"),
                new Block.Items(List.of(cited("A boat that nobody owns", 1), cited("A dog"))))).isEqualTo("""
                        Title
                        On the island
                        • A boat that nobody
                          owns ¹
                        • A dog
                        """);
    }

    @Test
    void values_are_aligned_for_labels_in_any_script() {
        assertThat(render(60, new Block.Facts(List.of(fact("서등대", cited("Ha Neul · 하늘", 1, 2)),
                new Block.Fact("Seo Pado",
                        List.of(cited("Jo Bada, who has played a sister in every show so far"), cited("since 2019"))),
                fact("A label that is far too long to stand beside", cited("its value")))))).isEqualTo("""
                        Title
                        서등대    Ha Neul · 하늘 ¹,²
                        Seo Pado  Jo Bada, who has played a sister in every show so
                                  far · since 2019
                        A label that is far too long to stand beside
                                  its value
                        """);
    }

    @Test
    void values_follow_their_labels_in_a_narrow_window() {
        assertThat(render(30, new Block.Facts(List.of(fact("Played by", cited("Ha Neul · 하늘", 1)),
                fact("Network", cited("Sea One")))))).isEqualTo("""
                        Title
                        Played by: Ha Neul · 하늘 ¹
                        Network: Sea One
                        """);
    }

    @Test
    void a_quotation_is_above_its_attribution() {
        assertThat(render(40, new Block.Quotation(cited("“a light that forgives nobody”"),
                cited("Ha Neul, of the lamp room, to The Weekly", 1)))).isEqualTo("""
                        Title
                          “a light that forgives nobody”
                          — Ha Neul, of the lamp room, to The
                            Weekly ¹
                        """);
    }

    @Test
    void a_blank_line_separates_blocks_but_not_a_heading_from_its_block() {
        assertThat(render(40, new Block.Paragraph(List.of(cited("One."))), new Block.Heading("Two"),
                new Block.Paragraph(List.of(cited("Three."))))).isEqualTo("""
                        Title
                        One.

                        Two
                        Three.
                        """);
    }

    @Test
    void every_cover_has_the_same_length() {
        var word = render(80, new Block.Paragraph(List.of(covered(12, "Drowned."))));
        var story = render(80, new Block.Paragraph(List.of(covered(12, "Secret ".repeat(40)))));
        assertThat(word).isEqualTo(story).isEqualTo("""
                Title
                ██████████ (1 spoiler · after episode 12)
                """);
    }

    @Test
    void a_cover_wraps_in_a_narrow_window() {
        assertThat(render(20, new Block.Items(List.of(covered(12, "Drowned."))))).isEqualTo("""
                Title
                • ██████████ (1
                  spoiler · after
                  episode 12)
                """);
    }

    @Test
    void sources_and_choices_are_wrapped_at_the_end() {
        var answer = new Answer("Title", List.of(),
                List.of(new Citation(1, "The Weekly", "26 June 2023"),
                        new Citation(12, "Harbour Notes", "undated, after August 2021")),
                List.of(choice("The whole cast"), choice("Seo Pado in the plot"), choice("Reveal the spoilers")),
                CommandLine.of("cast"));
        assertThat(Renderer.render(answer, 60, false)).isEqualTo("""
                Title

                Sources  ¹ The Weekly (26 June 2023) · ¹² Harbour Notes
                         (undated, after August 2021)

                [1] The whole cast   [2] Seo Pado in the plot
                [3] Reveal the spoilers
                """);
    }

    @Test
    void a_citation_mark_never_starts_a_line() {
        assertThat(render(20, new Block.Paragraph(List.of(cited("nineteen signs here", 1))))).isEqualTo("""
                Title
                nineteen signs
                here ¹
                """);
    }

    @Test
    void control_characters_and_escape_sequences_are_removed() {
        var hostile = "a" + ESCAPE + "[31mred" + ESCAPE + "]0;title\u0007\u202e\u200b\u009bb\r\n\tc\u2028d\ud800";
        var answer = new Answer(hostile,
                List.of(new Block.Heading(hostile), new Block.Facts(List.of(fact(hostile, cited(hostile))))),
                List.of(new Citation(1, hostile, hostile)), List.of(choice(hostile)), CommandLine.of("cast"));
        assertThat(Renderer.render(answer, 80, false).replace("\n", "")).matches("[\\p{Print}¹]+")
                .contains("a[31mred]0;titleb c d");
    }

    @Test
    void a_word_longer_than_a_line_is_broken() {
        assertThat(render(20, new Block.Paragraph(List.of(cited("등대".repeat(8)), cited(""))))).isEqualTo("""
                Title
                등대등대등대등대등대
                등대등대등대
                """);
    }

    @Test
    void only_the_terminals_own_colours_are_used() {
        var answer = answer(new Block.Paragraph(
                List.of(List.of(new Span.Strong("Storm"), new Span.Plain(": short")), covered(3, "wreck"))));
        assertThat(Renderer.render(answer, 80, true).replace(ESCAPE, "^")).isEqualTo("""
                ^[35;1mTitle^[0m
                ^[1mStorm^[0m: short ^[2m██████████ (1 spoiler · after episode 3)^[0m
                """);
    }

    private static String render(int width, Block... blocks) {
        return Renderer.render(answer(blocks), width, false);
    }

    private static Answer answer(Block... blocks) {
        return new Answer("Title", List.of(blocks), List.of(), List.of(), CommandLine.of("cast"));
    }

    private static Block.Fact fact(String label, List<Span> value) {
        return new Block.Fact(label, List.of(value));
    }

    private static Choice choice(String label) {
        return new Choice(label, CommandLine.of("cast"));
    }

    private static List<Span> covered(int after, String text) {
        return List.of(new Span.Covered(cover(after), cited(text, 1)));
    }

    private static List<Span> cited(String text, Integer... marks) {
        return List.of(new Span.Plain(text), new Span.CitationMarks(List.of(marks)));
    }
}
