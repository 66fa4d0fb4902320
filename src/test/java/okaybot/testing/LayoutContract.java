package okaybot.testing;

import static okaybot.testing.AnswerWords.withoutSpace;
import static okaybot.testing.Covers.cover;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How every platform lays an answer out on pages. A platform without pages shows it all on one.
public abstract class LayoutContract {
    private static final CommandLine LINE = CommandLine.of("cast");

    /// Renders the answer, and reads the rendering back as strictly as the platform does. Fails if a limit of the
    /// platform is exceeded, or if the platform would read any of the answer's text as markup.
    protected abstract RenderedText render(Answer answer);

    @Test
    void every_page_begins_with_the_title() {
        var lines = IntStream.range(0, 100).mapToObj(i -> plain("line " + i + " " + "word ".repeat(30))).toList();
        var answer = new Answer("The title", List.of(new Block.Items(lines)), List.of(), List.of(), LINE);
        assertThat(render(answer).pages()).isNotEmpty()
                .allSatisfy(page -> assertThat(page.open()).startsWith("The title"));
    }

    @Test
    void a_heading_stays_with_what_follows_it() {
        var blocks = IntStream.range(0, 40).boxed()
                .flatMap(i -> Stream.<Block>of(new Block.Heading("Heading " + i + "."),
                        new Block.Paragraph(List.of(plain("Below heading " + i + ". " + "word ".repeat(i * 7))))))
                .toList();
        var pages = render(new Answer("Title", blocks, List.of(), List.of(), LINE)).pages();
        IntStream.range(0, 40).forEach(i -> assertThat(pages).anySatisfy(
                page -> assertThat(page.open()).contains("Heading " + i + ".").contains("Below heading " + i + ".")));
    }

    @Test
    void a_page_names_the_sources_of_its_own_lines_only() {
        var lines = IntStream.range(0, 90)
                .mapToObj(i -> List.<Span>of(new Span.Plain("line " + i + " " + "word ".repeat(30)),
                        new Span.CitationMarks(List.of(1 + i / 30))))
                .toList();
        var sources = IntStream.rangeClosed(1, 3).mapToObj(i -> new Citation(i, "Source" + i, "undated")).toList();
        var pages = render(new Answer("Title", List.of(new Block.Items(lines)), sources, List.of(), LINE)).pages();
        assertThat(pages).isNotEmpty().allSatisfy(page -> sources.forEach(source -> {
            var first = 30 * (source.number() - 1);
            var isCited = IntStream.range(first, first + 30).anyMatch(i -> page.open().contains("line " + i + " "));
            assertThat(page.open().contains(source.name())).as(source.name()).isEqualTo(isCited);
        }));
    }

    @Test
    void sources_that_do_not_fit_on_their_page_follow_at_the_end() {
        var numbers = IntStream.rangeClosed(1, 40).boxed().toList();
        var sources = numbers.stream().map(i -> new Citation(i, "Source" + i + ". " + "word ".repeat(60), "2023"))
                .toList();
        List<Span> line = List.of(new Span.Plain("All of them"), new Span.CitationMarks(numbers));
        var answer = new Answer("Title", List.of(new Block.Items(List.of(line))), sources, List.of(), LINE);
        var open = render(answer).open();
        numbers.forEach(i -> assertThat(open).containsOnlyOnce("Source" + i + "."));
    }

    @Test
    void a_cover_that_fits_on_a_page_is_never_split() {
        var secrets = IntStream.range(0, 30).mapToObj(i -> "secret " + i + " " + "word ".repeat(100 + i)).toList();
        var runs = secrets.stream()
                .flatMap(secret -> Stream.<Span>of(new Span.Plain("Some words before "), covered(3, secret)))
                .toList();
        for (var block : List.of(new Block.Items(runs.stream().map(List::of).toList()),
                new Block.Paragraph(List.of(runs)))) {
            var rendered = render(new Answer("Title", List.of(block), List.of(), List.of(), LINE));
            rendered.covered().ifPresent(_ -> assertThat(rendered.covers().stream().map(AnswerWords::withoutSpace))
                    .containsExactlyElementsOf(secrets.stream().map(AnswerWords::withoutSpace).toList()));
        }
    }

    @Test
    void neighbouring_covers_of_one_episode_are_joined() {
        List<Span> line = List.of(covered(7, "one, "), covered(7, "two, "), covered(9, "three"));
        var rendered = render(
                new Answer("Title", List.of(new Block.Paragraph(List.of(line))), List.of(), List.of(), LINE));
        rendered.covered().ifPresent(_ -> assertThat(rendered.covers()).extracting(String::strip)
                .containsExactly("one, two,", "three"));
        assertThat(rendered.open()).containsOnlyOnce("7").containsOnlyOnce("9");
    }

    @Test
    void marks_are_superscript_numbers_with_commas() {
        List<Span> line = List.of(new Span.Plain("said"), new Span.CitationMarks(List.of(1)),
                new Span.CitationMarks(List.of(20, 345)));
        var answer = new Answer("Title", List.of(new Block.Paragraph(List.of(line))), List.of(), List.of(), LINE);
        assertThat(withoutSpace(render(answer).open())).contains("said¹,²⁰,³⁴⁵");
    }

    /// A flag, an accent after its letter, a skin tone, a Hangul syllable written as single letters.
    @ParameterizedTest
    @ValueSource(strings = {"🇰🇷", "q\u0301", "👍🏽", "\u1112\u1161\u11ab"})
    void a_character_of_several_code_points_is_never_split(String character) {
        for (var text : List.of(character.repeat(9_000), "x" + character.repeat(9_000))) {
            var block = new Block.Paragraph(List.of(plain(text)));
            var rendered = render(new Answer("Title", List.of(block), List.of(), List.of(), LINE));
            var parts = character.codePoints().mapToObj(Character::toString).toList();
            assertThat(rendered.open()).contains(character);
            rendered.open().lines().forEach(line -> assertThat(parts).noneMatch(line.replace(character, "")::contains));
        }
    }

    /// Japanese, Hangul, emoji, combining marks, right-to-left text, Persian with its joiners, and what markup escapes.
    @ParameterizedTest
    @ValueSource(strings = {"あ", "高", "고문영", "👨‍👩‍👧", "🇰🇷", "q\u0301\u0323", "שלום", "می‌خواهم", "&", "<", "*",
        "|", "@a", "a.b"})
    void text_of_every_script_stays_within_the_limits_of_the_platform(String word) {
        for (var separator : List.of("", " ")) {
            var text = (word + separator).repeat(3_000 / word.length());
            var blocks = Stream.<Block>of(new Block.Heading(text), new Block.Paragraph(List.of(plain(text))),
                    new Block.Items(List.of(plain(text), List.of(covered(3, text)), plain(text))),
                    new Block.Facts(List.of(new Block.Fact(text, List.of(plain(text))))),
                    new Block.Quotation(plain(text), plain(text))).toList();
            var sources = List.of(new Citation(1, text, text), new Citation(2, word, word));
            var choices = IntStream.range(0, 40)
                    .mapToObj(i -> new Choice(i % 10 == 0 ? text : (word + separator).repeat(300 / word.length()),
                            new CommandLine("cast", i + word.repeat(1 + i / 2))))
                    .toList();
            var shown = withoutSpace(render(new Answer(text, blocks, sources, choices, LINE)).open());
            assertThat(shown).contains(withoutSpace(word).substring(0, 1));
        }
    }

    @Test
    void every_choice_is_on_some_page() {
        var choices = IntStream.range(0, 200)
                .mapToObj(i -> new Choice("Choice " + i + ".", new CommandLine("cast", "p" + i)))
                .toList();
        var open = render(new Answer("Title", List.of(), List.of(), choices, LINE)).open();
        choices.forEach(choice -> assertThat(open).contains(choice.label()));
    }

    private static List<Span> plain(String text) {
        return List.of(new Span.Plain(text));
    }

    private static Span covered(int after, String text) {
        return new Span.Covered(cover(after), plain(text));
    }
}
