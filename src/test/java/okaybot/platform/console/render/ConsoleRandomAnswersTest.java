package okaybot.platform.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import org.jline.utils.WCWidth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Properties of every rendered answer, tried on generated ones. The name of a failed test contains its seed.
class ConsoleRandomAnswersTest {
    private static final List<String> ALPHABET = List.of("a", "b", "—", "é", "서", "등", "🌊", "ｗ", "\u001b", "\u202e",
            "\u0007", "\ud83c\uddf0\ud83c\uddf7", "\u0301");

    private final List<String> open = new ArrayList<>();
    private Random random = new Random(0);
    private int words;

    static Stream<Long> seeds() {
        return new Random(20_25).longs(100).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lines_fit_and_no_word_is_lost_and_no_covered_word_is_shown(long seed) {
        random = new Random(seed);
        var width = 20 + random.nextInt(81);
        var answer = answer();
        var shown = Renderer.render(answer, width, false);
        assertThat(shown.lines()).allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(width));
        assertThat(shown).matches("(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n]]*").doesNotContain("covered");
        assertThat(withoutSpaces(shown)).contains(open.stream().map(ConsoleRandomAnswersTest::withoutSpaces).toList());
        assertThat(plain(Renderer.render(answer, width, true))).isEqualTo(shown);
    }

    private Answer answer() {
        return new Answer(text(), some(this::block),
                IntStream.rangeClosed(1, random.nextInt(14)).mapToObj(i -> new Citation(i, text(), text())).toList(),
                some(() -> new Choice(text(), CommandLine.of("cast"))), CommandLine.of("cast"));
    }

    private Block block() {
        return switch (random.nextInt(5)) {
            case 0 -> new Block.Heading(text());
            case 1 -> new Block.Paragraph(some(this::spans));
            case 2 -> new Block.Items(some(this::spans));
            case 3 -> new Block.Facts(some(() -> new Block.Fact(text(), some(this::spans))));
            default -> new Block.Quotation(spans(), spans());
        };
    }

    private List<Span> spans() {
        return some(() -> switch (random.nextInt(4)) {
            case 0 -> new Span.Plain(text());
            case 1 -> new Span.Strong(text());
            case 2 -> new Span.CitationMarks(some(() -> 1 + random.nextInt(20)));
            default ->
                new Span.Covered(1 + random.nextInt(12), some(() -> new Span.Plain("covered" + random.nextInt())));
        });
    }

    /// A few words, each of which ends in a unique number.
    private String text() {
        var text = String.join(" ", some(this::word));
        open.add(text);
        return text;
    }

    private String word() {
        var letters = IntStream.range(0, random.nextInt(10) == 0 ? 60 : 1 + random.nextInt(10))
                .mapToObj(_ -> ALPHABET.get(random.nextInt(ALPHABET.size())));
        words++;
        return String.join("", letters.toList()) + words;
    }

    private <T> List<T> some(Supplier<T> thing) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(_ -> thing.get()).toList();
    }

    private static int columns(String line) {
        return line.codePoints().map(WCWidth::wcwidth).sum();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cf}]", "");
    }

    private static String plain(String coloured) {
        return coloured.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
