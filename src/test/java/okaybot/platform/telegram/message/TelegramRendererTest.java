package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedEntity;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedMessage;
import okaybot.testing.RendererContract;
import org.junit.jupiter.api.Test;

/// Everything that Telegram would not take, or would take for more than text, fails here.
class TelegramRendererTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        var pages = Renderer.pages(answer);
        var parsed = pages.stream().map(page -> parse(page.html())).toList();
        pages.forEach(TelegramRendererTest::holdsTheButtons);
        var labels = pages.getFirst().rows().stream().flatMap(List::stream).map(TelegramPage.CallbackButton::label);
        return new RenderedText(
                parsed.stream().map(ParsedMessage::open).collect(Collectors.joining("\n"))
                        + labels.collect(Collectors.joining("\n", "\n", "")),
                Optional.of(parsed.stream().flatMap(one -> one.covered().stream()).collect(Collectors.joining("\n"))));
    }

    private static ParsedMessage parse(String html) {
        try {
            var parsed = TelegramHtmlParser.parse(html);
            assertThat(parsed.found()).as("entities of " + html).isLessThanOrEqualTo(100);
            assertThat(parsed.text()).doesNotContainPattern("@\\w");
            assertThat(parsed.text()).doesNotContainPattern("[\\p{Cc}\\p{Cs}&&[^\n]]");
            return parsed;
        } catch (TelegramHtmlParser.BadRequestException e) {
            throw new AssertionError(e.reason() + "\n" + html, e);
        }
    }

    private static void holdsTheButtons(TelegramPage page) {
        assertThat(page.rows().stream().flatMap(List::stream)).hasSizeLessThanOrEqualTo(100).allSatisfy(button -> {
            assertThat(button.label()).isNotBlank();
            assertThat(button.data().getBytes(UTF_8)).hasSizeBetween(1, 64);
        });
        assertThat(page.rows()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8));
    }

    @Test
    void an_answer_reads_from_the_safe_title_to_the_sources() {
        var answer = new Answer("Seo Pado", List.of(
                new Block.Paragraph(
                        List.of(said("She knows <every> rock & cove.", 1), covered(8, "She leaves.", 1, 2))),
                new Block.Heading("Relations"), new Block.Items(List.of(said("the keeper's sister", 2))),
                new Block.Facts(List.of(new Block.Fact("Played by", List.of(said("Jo Bada", 2))))),
                new Block.Quotation(said("“a light that forgives nobody”"), said("Ha Neul, to The Weekly", 1))),
                List.of(new Citation(1, "The Weekly", "26 June 2023"), new Citation(2, "Harbour Notes", "undated")),
                List.of(), CommandLine.of("cast"));
        assertThat(Renderer.pages(answer)).singleElement().extracting(TelegramPage::html).isEqualTo("""
                <b>Seo Pado</b>

                She knows &lt;every&gt; rock &amp; cove.¹ <tg-spoiler>She leaves.¹,²</tg-spoiler> (ep. 8)

                <b>Relations</b>
                • the keeper's sister²

                <b>Played by</b>: Jo Bada²

                <blockquote>“a light that forgives nobody”</blockquote>
                — Ha Neul, to The Weekly¹

                <blockquote expandable>¹ The Weekly (26 June 2023)
                ² Harbour Notes (undated)</blockquote>""");
    }

    @Test
    void a_long_quotation_is_folded() {
        var answer = answer(new Block.Quotation(said("So long a speech. ".repeat(30)), said("Ha Neul")));
        assertThat(parse(Renderer.pages(answer).getFirst().html()).entities()).extracting(ParsedEntity::type)
                .containsExactly("bold", "expandable_blockquote");
    }

    @Test
    void a_cover_goes_to_the_next_page_whole_and_each_page_names_its_own_sources() {
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> covered(3, "Secret " + i + " " + "word ".repeat(25), 1 + i / 30))
                .toList();
        var answer = new Answer("Title", List.of(new Block.Items(lines)),
                List.of(new Citation(1, "The Weekly", "2023"), new Citation(2, "Harbour Notes", "undated")), List.of(),
                CommandLine.of("plot"));
        var pages = Renderer.pages(answer).stream().map(page -> parse(page.html())).toList();
        assertThat(pages).hasSize(3).allSatisfy(
                page -> assertThat(page.covered()).allMatch(cover -> cover.matches("Secret \\d+ (word )+[¹²]")));
        assertThat(pages).extracting(page -> page.text().lines().findFirst().orElseThrow())
                .containsExactly("Title", "Title (2)", "Title (3)");
        assertThat(pages.getFirst().text()).endsWith("¹ The Weekly (2023)");
        assertThat(pages.getLast().text()).endsWith("² Harbour Notes (undated)");
    }

    @Test
    void more_covers_than_telegram_keeps_are_laid_out_on_pages() {
        var lines = IntStream.range(0, 150).mapToObj(i -> covered(3, "Secret " + i)).toList();
        assertThat(Renderer.pages(answer(new Block.Items(lines)))).hasSize(2)
                .allSatisfy(page -> assertThat(parse(page.html()).open()).doesNotContain("Secret"));
    }

    @Test
    void buttons_lead_from_page_to_page_and_carry_the_choices_lines() {
        var answer = new Answer("Title", List.of(new Block.Paragraph(List.of(said("word ".repeat(1_000))))), List.of(),
                List.of(new Choice("The cast", CommandLine.of("cast")),
                        new Choice("Ending", new CommandLine("plot", "ending"))),
                CommandLine.of("plot"));
        assertThat(Renderer.pages(answer)).extracting(TelegramPage::rows).containsExactly(
                List.of(List.of(new TelegramPage.CallbackButton("2/2 ▶", "2~plot")),
                        List.of(new TelegramPage.CallbackButton("The cast", "cast"),
                                new TelegramPage.CallbackButton("Ending", "plot ending"))),
                List.of(List.of(new TelegramPage.CallbackButton("◀ 1/2", "plot")),
                        List.of(new TelegramPage.CallbackButton("The cast", "cast"),
                                new TelegramPage.CallbackButton("Ending", "plot ending"))));
    }

    @Test
    void a_line_that_no_button_can_carry_is_left_out() {
        var answer = new Answer("Title", List.of(), List.of(),
                List.of(new Choice("Too long", new CommandLine("cast", "문강태".repeat(7))),
                        new Choice("Just fits", new CommandLine("cast", "문강태".repeat(6)))),
                CommandLine.of("cast"));
        assertThat(Renderer.pages(answer).getFirst().rows().stream().flatMap(List::stream)).extracting(
                TelegramPage.CallbackButton::label).containsExactly("Just fits");
    }

    @Test
    void an_alert_shows_short_answers_without_covers_only() {
        var brief = answer(new Block.Paragraph(List.of(said("No more than that."))));
        assertThat(Renderer.alertText(brief)).contains("Title\nNo more than that.");
        assertThat(Renderer.alertText(answer(new Block.Paragraph(List.of(said("Much more. ".repeat(20))))))).isEmpty();
        assertThat(Renderer.alertText(answer(new Block.Paragraph(List.of(covered(3, "Drowned.")))))).isEmpty();
    }

    private static Answer answer(Block... blocks) {
        return new Answer("Title", List.of(blocks), List.of(), List.of(), CommandLine.of("cast"));
    }

    private static List<Span> covered(int after, String text, Integer... marks) {
        return List.of(new Span.Covered(after, said(text, marks)));
    }

    private static List<Span> said(String text, Integer... marks) {
        return marks.length == 0
                ? List.of(new Span.Plain(text))
                : List.of(new Span.Plain(text), new Span.CitationMarks(List.of(marks)));
    }
}
