package okaybot.testing;

import static okaybot.testing.AnswerWords.withoutSpace;
import static okaybot.testing.Covers.cover;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every platform's renderer must do with every answer. Each platform has a subclass that renders an answer and reads the
/// messages back.
public abstract class RendererContract extends LayoutContract {
    private static final CommandLine LINE = CommandLine.of("cast");

    static Stream<String> hostileTexts() {
        return Stream.of("plain", "*a* **b** ***c*** _d_ __e__ ~f~ ~~g~~", "`code` ```js\nmore\n```", "|| cover ||",
                "a|",
                "a||", "|", "\\", "a\\", "\\*", "\\|\\|", "¯\\_(ツ)_/¯", "# heading", "## heading ##", "C#", "#",
                "-# small",
                "> quoted", ">>> quoted", "- item", "+ item", "1. first", "42) second", "  - item",
                "line\n# heading\n- x",
                "[masked](https://example.org)", "[a]", "(b)", "{c}", "<https://example.org>",
                "https://example.org/a_b_c",
                "HTTP://EXAMPLE.ORG", "discord.gg/abc", "t.me/abc", "mailto:a@example.org", "@everyone", "@here",
                "@someone",
                "<@123456789012345678>", "<@!123456789012345678>", "<@&123456789012345678>", "<#123456789012345678>",
                "<t:1700000000:R>", "</cast:123456789012345678>", "<:a:123456789012345678>", "<a:b:123456789012345678>",
                "<id:customize>", ":smile:", "a:b:c", "#channel", "/help", "$1 \\1 %s ${x}", "<b>bold</b>",
                "<tg-spoiler>x</tg-spoiler>", "&amp;&lt;&#33;&nbsp;", "\"quotes\" 'single'", "=-+.!", "a\u202eb\u2066c",
                "a\u200bb\u200d\ufeffc\u00ad", "a\u0000b\u0007\u001b[31mc", "👨‍👩‍👧 🇰🇷 ❤️", "고문영", "e\u0301",
                "a\ud800b", "**", "||", "``", "~~", "__", "||||", "_", "<", ">", "&", ".", "-", ":");
    }

    static Stream<Long> seeds() {
        return new Random(2020).longs(40).boxed();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void text_is_shown_unchanged_in_every_kind_of_block(String text) {
        for (var block : inEveryKindOfBlock(new Span.Plain(text))) {
            assertThat(withoutSpace(render(answer("Title", block)).open())).contains(withoutSpace(text));
        }
        for (var block : inEveryKindOfBlock(new Span.Strong(text))) {
            assertThat(withoutSpace(render(answer("Title", block)).open())).contains(withoutSpace(text));
        }
        var named = List.of(new Block.Heading(text),
                new Block.Facts(List.of(new Block.Fact(text, List.of(plain("value"))))));
        assertThat(withoutSpace(render(answer("Title", named)).open())).containsSubsequence(withoutSpace(text),
                withoutSpace(text), "value");
        assertThat(withoutSpace(render(answer(text, List.of())).open())).contains(withoutSpace(text));
        var choice = new Choice(text, LINE);
        var cited = new Answer("Title", List.of(), List.of(new Citation(1, text, text)), List.of(choice), LINE);
        assertThat(withoutSpace(render(cited).open())).containsSubsequence(withoutSpace(text), withoutSpace(text),
                withoutSpace(text));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void a_cover_hides_its_own_text_and_nothing_else(String text) {
        for (var run : List.of(new Span.Plain(text), new Span.Strong(text))) {
            for (var block : inEveryKindOfBlock(new Span.Covered(cover(12), List.of(run)))) {
                var rendered = render(answer("Title", block));
                rendered.covered()
                        .ifPresent(covered -> assertThat(withoutSpace(covered)).isEqualTo(withoutSpace(text)));
            }
            var surrounded = render(
                    answer("Title",
                            paragraph(run, new Span.Covered(cover(12), List.of(new Span.Plain("secret"))), run)));
            surrounded.covered().ifPresent(covered -> assertThat(withoutSpace(covered)).isEqualTo("secret"));
            assertThat(withoutSpace(surrounded.open())).containsSubsequence(withoutSpace(text), withoutSpace(text))
                    .doesNotContain("secret");
        }
    }

    @Test
    void all_blocks_and_spans_are_shown_in_order() {
        List<Span> runs = List.of(new Span.Plain("plain "), new Span.Strong("strong"),
                new Span.CitationMarks(List.of(1, 12)),
                new Span.Covered(cover(7), List.of(new Span.Plain("covered "), new Span.Strong("covered too"))));
        var rendered = render(new Answer("Title",
                List.of(new Block.Heading("Heading"), new Block.Paragraph(List.of(runs, plain("Second."))),
                        new Block.Items(List.of(runs, plain("Item"))),
                        new Block.Facts(List.of(new Block.Fact("Label", List.of(runs, plain("Value"))))),
                        new Block.Quotation(runs, plain("Frame"))),
                List.of(new Citation(1, "Weekly", "2023"), new Citation(12, "Harbour", "undated")),
                List.of(new Choice("Choice", LINE)), LINE));
        assertInOrder(rendered.open(),
                List.of("Title", "Heading", "plain", "strong", "7", "Second.", "plain", "strong", "7",
                        "Item", "Label", "plain", "strong", "7", "Value", "plain", "strong", "7", "Frame", "Weekly",
                        "2023",
                        "Harbour", "undated", "Choice"));
        assertThat(rendered.open()).doesNotContain("covered");
        rendered.covered()
                .ifPresent(covered -> assertThat(withoutSpace(covered)).isEqualTo("coveredcoveredtoo".repeat(4)));
    }

    @Test
    void an_answer_without_visible_text_is_rendered() {
        var nothing = List.<Span>of(new Span.Plain(""), new Span.Strong(" "), new Span.CitationMarks(List.of()),
                new Span.Covered(cover(3), List.of()), new Span.Covered(cover(3), List.of(new Span.Plain("\n"))));
        var blocks = Stream.concat(Stream.of(new Block.Heading(""), new Block.Paragraph(List.of()),
                new Block.Items(List.of()), new Block.Items(List.of(List.of(), nothing)), new Block.Facts(List.of()),
                new Block.Facts(List.of(new Block.Fact("", List.of()), new Block.Fact("\u200b", List.of(nothing)))),
                new Block.Quotation(List.of(), List.of())), inEveryKindOfBlock(nothing).stream().flatMap(List::stream))
                .toList();
        assertThat(render(new Answer("", List.of(), List.of(), List.of(), CommandLine.of(""))).pages()).isNotEmpty();
        for (var title : List.of("", " ", "\u200b")) {
            var rendered = render(
                    new Answer(title, blocks, List.of(new Citation(1, "", "")), List.of(new Choice("", LINE)), LINE));
            rendered.covered().ifPresent(covered -> assertThat(withoutSpace(covered)).isEmpty());
        }
    }

    @Test
    void no_word_of_a_very_long_answer_is_lost() {
        var words = IntStream.range(0, 8_000).mapToObj(i -> "w" + i + "x").toList();
        var text = String.join(" ", words);
        for (var block : inEveryKindOfBlock(new Span.Plain(text))) {
            assertInOrder(withoutSpace(render(answer("Title", block)).open()), words);
        }
        for (var block : inEveryKindOfBlock(new Span.Covered(cover(12), plain(text)))) {
            var rendered = render(answer("Title", block));
            assertThat(rendered.open()).doesNotContainPattern("w\\d+x");
            rendered.covered().ifPresent(covered -> assertThat(withoutSpace(covered)).isEqualTo(withoutSpace(text)));
        }
        assertInOrder(withoutSpace(render(answer(text, List.of(new Block.Heading(text)))).open()), words);
        var endless = "qz".repeat(25_000);
        var rendered = render(answer("Title", inEveryKindOfBlock(new Span.Plain(endless)).getFirst()));
        assertThat(rendered.open().replaceAll("[^qz]", "")).isEqualTo(endless);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void generated_answers_lose_no_word_and_cover_the_right_ones(long seed) {
        var ceiling = new Random(seed).nextInt(17);
        var answer = new SpoilerPolicy(ceiling, SpoilerHandling.COVER).apply(GeneratedAnswer.of(seed));
        var rendered = render(answer);
        var covered = AnswerWords.covered(answer);
        var open = withoutSpace(rendered.open());
        assertInOrder(open, AnswerWords.open(answer));
        assertThat(AnswerWords.outsideBlocks(answer)).allMatch(open::contains);
        assertThat(AnswerWords.numbers(rendered.open()))
                .noneMatch(Set.copyOf(AnswerWords.numbers(String.join(" ", covered)))::contains);
        rendered.covered().ifPresent(coveredText -> {
            assertInOrder(withoutSpace(coveredText), covered);
            assertThat(AnswerWords.numbers(coveredText)).isEqualTo(AnswerWords.numbers(String.join(" ", covered)));
        });
    }

    private static List<List<Block>> inEveryKindOfBlock(Span span) {
        return inEveryKindOfBlock(List.of(span));
    }

    /// The spans in each kind of block.
    private static List<List<Block>> inEveryKindOfBlock(List<Span> line) {
        return List.of(List.of(new Block.Paragraph(List.of(line))), List.of(new Block.Items(List.of(line))),
                List.of(new Block.Facts(List.of(new Block.Fact("Label", List.of(line))))),
                List.of(new Block.Facts(List.of(new Block.Fact("", List.of(line))))),
                List.of(new Block.Quotation(line, plain("Frame"))), List.of(new Block.Quotation(plain("Words"), line)));
    }

    private static List<Block> paragraph(Span... spans) {
        return List.of(new Block.Paragraph(List.of(List.of(spans))));
    }

    private static Answer answer(String title, List<? extends Block> blocks) {
        return new Answer(title, List.copyOf(blocks), List.of(), List.of(), LINE);
    }

    private static List<Span> plain(String text) {
        return List.of(new Span.Plain(text));
    }

    private static void assertInOrder(String text, List<String> words) {
        var at = 0;
        for (var word : words) {
            var found = text.indexOf(word, at);
            assertThat(found).as("position of `%s` after the word before it", word).isNotNegative();
            at = found + word.length();
        }
    }
}
