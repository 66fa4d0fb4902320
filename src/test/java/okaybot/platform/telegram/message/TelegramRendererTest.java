package okaybot.platform.telegram.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static okaybot.testing.Covers.cover;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.answer.Span.TimeStyle;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedEntity;
import okaybot.platform.telegram.message.TelegramHtmlParser.ParsedMessage;
import okaybot.testing.RenderedText;
import okaybot.testing.RenderedText.RenderedPage;
import okaybot.testing.RendererContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Fails if Telegram would reject a message, or would turn a part of its text into a link, mention or command.
class TelegramRendererTest extends RendererContract {
    @Override
    protected RenderedText render(Answer answer) {
        var pages = Renderer.pages(answer);
        var parsed = pages.stream().map(page -> parse(page.html())).toList();
        pages.forEach(TelegramRendererTest::assertButtonsWithinLimits);
        var labels = pages.stream().flatMap(page -> page.rows().stream()).flatMap(List::stream)
                .map(InlineKeyboardButton::getText);
        return new RenderedText(parsed.stream()
                .map(page -> new RenderedPage(page.open(), Optional.of(page.covered())))
                .toList(), labels.collect(Collectors.joining("\n")));
    }

    private static ParsedMessage parse(String html) {
        try {
            assertThat(html.getBytes(UTF_8)).hasSizeLessThan(1 << 15);
            var parsed = TelegramHtmlParser.parse(html);
            assertThat(parsed.entityCount()).as("entities of " + html).isLessThanOrEqualTo(100);
            assertThat(parsed.text()).doesNotContainPattern("@\\w");
            assertThat(parsed.text()).doesNotContainPattern("[\\p{Cc}\\p{Cs}&&[^\n]]");
            return parsed;
        } catch (TelegramHtmlParser.BadRequestException e) {
            throw new AssertionError(e.reason() + "\n" + html, e);
        }
    }

    private static void assertButtonsWithinLimits(TelegramPage page) {
        assertThat(page.rows().stream().flatMap(List::stream)).hasSizeLessThanOrEqualTo(100).allSatisfy(button -> {
            assertThat(button.getText()).isNotBlank();
            if (button.getCopyText() == null) {
                assertThat(button.getCallbackData().getBytes(UTF_8)).hasSizeBetween(1, 64);
            } else {
                assertThat(button.getCopyText().getText()).hasSizeBetween(1, 256);
            }
        });
        assertThat(page.rows()).allSatisfy(row -> assertThat(row).hasSizeBetween(1, 8));
    }

    @Test
    void an_answer_is_written_as_html() {
        var answer = new Answer("Seo Pado", List.of(
                new Block.Paragraph(
                        List.of(cited("She knows <every> rock & cove.", 1), covered(8, "She leaves.", 1, 2))),
                new Block.Heading("Relations"), new Block.Items(List.of(cited("the keeper's sister", 2))),
                new Block.Facts(List.of(new Block.Fact("Played by", List.of(cited("Jo Bada", 2))))),
                new Block.Quotation(cited("“a light that forgives nobody”"), cited("Ha Neul, to The Weekly", 1))),
                List.of(new Citation(1, "The Weekly", "26 June 2023"), new Citation(2, "Harbour Notes", "undated")),
                List.of(), CommandLine.of("cast"));
        assertThat(Renderer.pages(answer)).singleElement().extracting(TelegramPage::html).isEqualTo("""
                <b>Seo Pado</b>

                She knows &lt;every&gt; rock &amp; cove.¹ (1 spoiler · after episode 8) <tg-spoiler>She leaves.¹,²</tg-spoiler>

                <b>Relations</b>
                • the keeper's sister²

                <b>Played by</b>: Jo Bada²

                <blockquote>“a light that forgives nobody”</blockquote>
                — Ha Neul, to The Weekly¹

                <blockquote expandable>¹ The Weekly (26 June 2023)
                ² Harbour Notes (undated)</blockquote>""");
    }

    @Test
    void a_long_quotation_is_collapsed() {
        var answer = answer(new Block.Quotation(cited("So long a speech. ".repeat(30)), cited("Ha Neul")));
        assertThat(parse(Renderer.pages(answer).getFirst().html()).entities()).extracting(ParsedEntity::type)
                .containsExactly("bold", "expandable_blockquote");
    }

    @Test
    void pages_end_between_covers_and_have_their_own_sources() {
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> covered(3, "Secret " + i + " " + "word ".repeat(25), 1 + i / 30))
                .toList();
        var answer = new Answer("Title", List.of(new Block.Items(lines)),
                List.of(new Citation(1, "The Weekly", "2023"), new Citation(2, "Harbour Notes", "undated")), List.of(),
                CommandLine.of("plot"));
        var pages = Renderer.pages(answer).stream().map(page -> parse(page.html())).toList();
        assertThat(pages).hasSize(3).allSatisfy(
                page -> assertThat(page.covered()).isNotEmpty()
                        .allMatch(cover -> cover.matches("Secret \\d+ (word )+[¹²]")));
        assertThat(pages).extracting(page -> page.text().lines().findFirst().orElseThrow())
                .containsExactly("Title", "Title (2)", "Title (3)");
        assertThat(pages.getFirst().text()).endsWith("¹ The Weekly (2023)");
        assertThat(pages.getLast().text()).endsWith("² Harbour Notes (undated)");
    }

    @Test
    void covers_beyond_the_limit_of_entities_go_to_the_next_page() {
        var lines = IntStream.range(0, 150).mapToObj(i -> covered(3, "Secret " + i)).toList();
        assertThat(Renderer.pages(answer(new Block.Items(lines)))).hasSize(2)
                .allSatisfy(page -> assertThat(parse(page.html()).open()).doesNotContain("Secret"));
    }

    @Test
    void a_time_is_shown_in_the_zone_of_the_reader() {
        var at = Instant.parse("2026-11-30T19:00:00Z");
        var answer = new Answer("Title", List.of(new Block.Items(List.of(
                List.of(new Span.Strong("Next: "), new Span.Time(at, TimeStyle.FULL, "tonight")),
                List.of(new Span.Covered(cover(2), List.of(new Span.Time(at, TimeStyle.RELATIVE, "<soon>"))))))),
                List.of(), List.of(), CommandLine.of("cast"));
        assertThat(Renderer.pages(answer).getFirst().html()).contains(
                "<tg-time unix=\"1796065200\" format=\"wDt\">tonight</tg-time>",
                "<tg-spoiler><tg-time unix=\"1796065200\" format=\"r\">&lt;soon&gt;</tg-time></tg-spoiler>");
        assertThat(render(answer).open()).contains("Next: tonight").doesNotContain("soon");
    }

    @Test
    void buttons_turn_pages_and_carry_the_lines_of_the_choices() {
        var answer = new Answer("Title", List.of(new Block.Paragraph(List.of(cited("word ".repeat(1_000))))), List.of(),
                List.of(new Choice("The cast", CommandLine.of("cast")),
                        new Choice("Reveal", new CommandLine("reveal", "plot"))),
                CommandLine.of("plot"));
        var choices = new InlineKeyboardRow(button("The cast", "cast", null),
                button("Reveal", "reveal plot", "danger"));
        assertThat(Renderer.pages(answer)).extracting(TelegramPage::rows).containsExactly(
                List.of(new InlineKeyboardRow(button("2/2 ▶", "2~plot", "primary")), choices),
                List.of(new InlineKeyboardRow(button("◀ 1/2", "plot", "primary")), choices));
        var revealed = Renderer.pages(answer.withLine(new CommandLine("reveal", "plot")));
        assertThat(revealed.getFirst().rows().getLast().getLast().getStyle()).isNull();
    }

    private static InlineKeyboardButton button(String label, String data, @Nullable String style) {
        return InlineKeyboardButton.builder().text(label).callbackData(data).style(style).build();
    }

    @Test
    void a_button_copies_a_quotation_that_is_not_covered() {
        var words = cited("“a light that forgives nobody”");
        var quotation = new Block.Quotation(words, cited("Ha Neul, to The Weekly", 1));
        assertThat(copied(answer(quotation).withCitations(List.of(new Citation(1, "The Weekly", "26 June 2023")))))
                .isEqualTo("“a light that forgives nobody”\n— Ha Neul, to The Weekly\nThe Weekly (26 June 2023)");
        assertThat(copied(answer(quotation).withCitations(List.of(new Citation(1, "W".repeat(200), "2023")))))
                .isEqualTo("“a light that forgives nobody”\n— Ha Neul, to The Weekly");
        assertThat(copied(answer(new Block.Quotation(cited("So long. ".repeat(30)), cited("Ha Neul"))))).isEmpty();
        assertThat(copied(answer(new Block.Quotation(covered(8, "“I did it”"), cited("Ha Neul"))))).isEmpty();
        assertThat(copied(answer(new Block.Quotation(words, covered(8, "the killer"))))).isEmpty();
        assertThat(copied(answer(quotation, new Block.Paragraph(List.of(cited("More.")))))).isEmpty();
    }

    private static String copied(Answer answer) {
        return Renderer.pages(answer).getFirst().rows().stream().flatMap(List::stream)
                .map(InlineKeyboardButton::getCopyText).filter(Objects::nonNull).map(CopyTextButton::getText)
                .collect(Collectors.joining());
    }

    @Test
    void a_choice_too_long_for_a_button_is_left_out() {
        var answer = new Answer("Title", List.of(), List.of(),
                List.of(new Choice("Too long", new CommandLine("cast", "문강태".repeat(7))),
                        new Choice("Just fits", new CommandLine("cast", "문강태".repeat(6)))),
                CommandLine.of("cast"));
        assertThat(Renderer.pages(answer).getFirst().rows().stream().flatMap(List::stream)).extracting(
                InlineKeyboardButton::getText).containsExactly("Just fits");
    }

    @Test
    void only_a_short_answer_without_covers_is_shown_as_an_alert() {
        var brief = answer(new Block.Paragraph(List.of(cited("No more than that."))));
        assertThat(Renderer.alertText(brief)).contains("Title\nNo more than that.");
        assertThat(Renderer.alertText(answer(new Block.Paragraph(List.of(cited("Much more. ".repeat(20))))))).isEmpty();
        assertThat(Renderer.alertText(answer(new Block.Paragraph(List.of(covered(3, "Drowned.")))))).isEmpty();
    }

    private static Answer answer(Block... blocks) {
        return new Answer("Title", List.of(blocks), List.of(), List.of(), CommandLine.of("cast"));
    }

    private static List<Span> covered(int after, String text, Integer... marks) {
        return List.of(new Span.Covered(cover(after), cited(text, marks)));
    }

    private static List<Span> cited(String text, Integer... marks) {
        return marks.length == 0
                ? List.of(new Span.Plain(text))
                : List.of(new Span.Plain(text), new Span.CitationMarks(List.of(marks)));
    }
}
