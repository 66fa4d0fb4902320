package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Policy;
import okaybot.answer.Span;
import okaybot.settings.PlaceSettings.Beyond;
import okaybot.settings.PlaceSettings.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every renderer and every answer. A platform has a subclass that renders, and reads what came out.
public abstract class RendererContract {
    private static final CommandLine LINE = CommandLine.of("cast");
    /// What may be left out or set in another way: space, and what nobody sees.
    private static final Pattern UNSEEN = Pattern
            .compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /// What no two generated words have in common.
    private static final Pattern NUMBER = Pattern.compile("w\\d+x");

    /// An answer as its readers see it, all its messages one after the other.
    ///
    /// @param open what is seen without lifting a cover, labels of buttons included
    /// @param covered what stands behind the covers; nothing if the platform is never sent it
    public record Seen(String open, Optional<String> covered) {}

    /// Renders the answer, and reads the rendering back as strictly as the platform does. Fails if a limit of the
    /// platform is broken, or if the platform would take any of the answer's text for more than text.
    protected abstract Seen see(Answer answer);

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
        return new Random(2020).longs(250).boxed();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void text_comes_out_verbatim_wherever_it_stands(String text) {
        for (var block : everywhere(new Span.Plain(text))) {
            assertThat(bare(see(answer("Title", block)).open())).contains(bare(text));
        }
        for (var block : everywhere(new Span.Strong(text))) {
            assertThat(bare(see(answer("Title", block)).open())).contains(bare(text));
        }
        var named = List.of(new Block.Heading(text),
                new Block.Facts(List.of(new Block.Fact(text, List.of(said("value"))))));
        assertThat(bare(see(answer("Title", named)).open())).containsSubsequence(bare(text), bare(text), "value");
        assertThat(bare(see(answer(text, List.of())).open())).contains(bare(text));
        var choice = new Choice(text, LINE);
        var cited = new Answer("Title", List.of(), List.of(new Citation(1, text, text)), List.of(choice), LINE);
        assertThat(bare(see(cited).open())).containsSubsequence(bare(text), bare(text), bare(text));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void text_in_a_cover_stays_in_it_and_what_is_around_it_out(String text) {
        for (var run : List.of(new Span.Plain(text), new Span.Strong(text))) {
            for (var block : everywhere(new Span.Covered(12, List.of(run)))) {
                var seen = see(answer("Title", block));
                seen.covered().ifPresent(covered -> assertThat(bare(covered)).isEqualTo(bare(text)));
            }
            var around = see(
                    answer("Title", paragraph(run, new Span.Covered(12, List.of(new Span.Plain("secret"))), run)));
            around.covered().ifPresent(covered -> assertThat(bare(covered)).isEqualTo("secret"));
            assertThat(bare(around.open())).containsSubsequence(bare(text), bare(text)).doesNotContain("secret");
        }
    }

    @Test
    void every_kind_of_block_and_of_run_is_there_in_its_order() {
        List<Span> runs = List.of(new Span.Plain("plain "), new Span.Strong("strong"), new Span.Marks(List.of(1, 12)),
                new Span.Covered(7, List.of(new Span.Plain("covered "), new Span.Strong("covered too"))));
        var seen = see(new Answer("Title",
                List.of(new Block.Heading("Heading"), new Block.Paragraph(List.of(runs, said("Second."))),
                        new Block.Items(List.of(runs, said("Item"))),
                        new Block.Facts(List.of(new Block.Fact("Label", List.of(runs, said("Value"))))),
                        new Block.Quotation(runs, said("Frame"))),
                List.of(new Citation(1, "Weekly", "2023"), new Citation(12, "Harbour", "undated")),
                List.of(new Choice("Choice", LINE)), LINE));
        assertThat(seen.open())
                .containsSubsequence("Title", "Heading", "plain", "strong", "7", "Second.", "plain", "strong",
                        "7", "Item", "Label", "plain", "strong", "7", "Value", "plain", "strong", "7", "Frame",
                        "Weekly", "2023",
                        "Harbour", "undated", "Choice")
                .doesNotContain("covered");
        seen.covered().ifPresent(covered -> assertThat(bare(covered)).isEqualTo("coveredcoveredtoo".repeat(4)));
    }

    @Test
    void an_answer_with_nothing_in_it_is_rendered_too() {
        var nothing = List.<Span>of(new Span.Plain(""), new Span.Strong(" "), new Span.Marks(List.of()),
                new Span.Covered(3, List.of()), new Span.Covered(3, List.of(new Span.Plain("\n"))));
        var blocks = Stream.concat(Stream.of(new Block.Heading(""), new Block.Paragraph(List.of()),
                new Block.Items(List.of()), new Block.Items(List.of(List.of(), nothing)), new Block.Facts(List.of()),
                new Block.Facts(List.of(new Block.Fact("", List.of()), new Block.Fact("\u200b", List.of(nothing)))),
                new Block.Quotation(List.of(), List.of())), everywhere(nothing).stream().flatMap(List::stream))
                .toList();
        see(new Answer("", List.of(), List.of(), List.of(), CommandLine.of("")));
        for (var title : List.of("", " ", "\u200b")) {
            var seen = see(
                    new Answer(title, blocks, List.of(new Citation(1, "", "")), List.of(new Choice("", LINE)), LINE));
            seen.covered().ifPresent(covered -> assertThat(bare(covered)).isEmpty());
        }
    }

    @Test
    void of_a_very_long_answer_no_word_is_lost() {
        var words = IntStream.range(0, 8_000).mapToObj(i -> "w" + i + "x").toList();
        var text = String.join(" ", words);
        for (var block : everywhere(new Span.Plain(text))) {
            assertThat(bare(see(answer("Title", block)).open())).containsSubsequence(words);
        }
        for (var block : everywhere(new Span.Covered(12, said(text)))) {
            var seen = see(answer("Title", block));
            assertThat(seen.open()).doesNotContainPattern("w\\d+x");
            seen.covered().ifPresent(covered -> assertThat(bare(covered)).isEqualTo(bare(text)));
        }
        assertThat(bare(see(answer(text, List.of(new Block.Heading(text)))).open())).containsSubsequence(words);
        var endless = "ab".repeat(25_000);
        assertThat(see(answer("Title", everywhere(new Span.Plain(endless)).getFirst())).open().replaceAll("[^ab]", ""))
                .contains(
                        endless);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_word_is_lost_and_the_covered_ones_are_in_covers(long seed) {
        var ceiling = new Random(seed).nextInt(17);
        var answer = new Policy(ceiling, Beyond.COVER, Visibility.OPEN).apply(GeneratedAnswer.of(seed));
        var seen = see(answer);
        var open = words(answer.blocks().stream().flatMap(RendererContract::texts).filter(text -> !text.covered()));
        var covered = words(answer.blocks().stream().flatMap(RendererContract::texts).filter(Text::covered));
        assertThat(bare(seen.open())).containsSubsequence(open).contains(words(around(answer)));
        assertThat(NUMBER.matcher(seen.open()).results().map(MatchResult::group))
                .doesNotContainAnyElementsOf(numbers(covered));
        seen.covered().ifPresent(behind -> {
            assertThat(bare(behind)).containsSubsequence(covered);
            assertThat(NUMBER.matcher(behind).results().map(MatchResult::group))
                    .containsExactlyElementsOf(numbers(covered));
        });
    }

    /// Text of an answer, in the order of reading.
    private record Text(String text, boolean covered) {}

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(new Text(text, false));
            case Block.Paragraph paragraph -> texts(paragraph.spans(), false);
            case Block.Items(var lines) -> lines.stream().flatMap(line -> texts(line, false));
            case Block.Facts(var facts) -> facts.stream().flatMap(
                    fact -> Stream.concat(Stream.of(new Text(fact.label(), false)), texts(fact.spans(), false)));
            case Block.Quotation(var words, var frame) -> Stream.concat(texts(words, false), texts(frame, false));
        };
    }

    private static Stream<Text> texts(List<Span> spans, boolean covered) {
        return spans.stream().flatMap(span -> switch (span) {
            case Span.Plain(var text) -> Stream.of(new Text(text, covered));
            case Span.Strong(var text) -> Stream.of(new Text(text, covered));
            case Span.Marks _ -> Stream.of();
            case Span.Covered(_, var inside) -> texts(inside, true);
        });
    }

    /// What may stand anywhere, on each message or on one.
    private static Stream<Text> around(Answer answer) {
        return Stream.of(Stream.of(answer.title()),
                answer.citations().stream().flatMap(citation -> Stream.of(citation.name(), citation.when())),
                answer.choices().stream().map(Choice::label))
                .flatMap(texts -> texts)
                .map(text -> new Text(text, false));
    }

    private static List<String> words(Stream<Text> texts) {
        return texts.flatMap(text -> SPACE.splitAsStream(text.text())).map(RendererContract::bare).filter(
                word -> !word.isEmpty()).toList();
    }

    private static List<String> numbers(List<String> words) {
        return words.stream().flatMap(word -> NUMBER.matcher(word).results()).map(MatchResult::group).toList();
    }

    private static List<List<Block>> everywhere(Span span) {
        return everywhere(List.of(span));
    }

    /// The runs as each kind of line there is.
    private static List<List<Block>> everywhere(List<Span> line) {
        return List.of(List.of(new Block.Paragraph(List.of(line))), List.of(new Block.Items(List.of(line))),
                List.of(new Block.Facts(List.of(new Block.Fact("Label", List.of(line))))),
                List.of(new Block.Facts(List.of(new Block.Fact("", List.of(line))))),
                List.of(new Block.Quotation(line, said("Frame"))), List.of(new Block.Quotation(said("Words"), line)));
    }

    private static List<Block> paragraph(Span... spans) {
        return List.of(new Block.Paragraph(List.of(List.of(spans))));
    }

    private static Answer answer(String title, List<? extends Block> blocks) {
        return new Answer(title, List.copyOf(blocks), List.of(), List.of(), LINE);
    }

    private static List<Span> said(String text) {
        return List.of(new Span.Plain(text));
    }

    private static String bare(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }
}
