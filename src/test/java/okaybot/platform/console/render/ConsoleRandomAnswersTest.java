package okaybot.platform.console.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import okaybot.testing.AnswerWords;
import okaybot.testing.GeneratedAnswer;
import org.jline.utils.WCWidth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Properties of generated answers in windows of every width. The name of a failed test contains its seed.
class ConsoleRandomAnswersTest {
    static Stream<Long> seeds() {
        return new Random(20_25).longs(100).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lines_fit_and_no_word_is_lost_and_no_covered_word_is_shown(long seed) {
        var width = 20 + new Random(seed).nextInt(81);
        var answer = GeneratedAnswer.of(seed);
        var shown = Renderer.render(answer, width, false);
        assertThat(shown.lines()).allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(width));
        assertThat(shown).matches("(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\u200C\u200D]]*");
        var covered = AnswerWords.numbers(String.join(" ", AnswerWords.covered(answer)));
        assertThat(AnswerWords.numbers(shown)).noneMatch(covered::contains);
        var words = AnswerWords.withoutSpace(shown);
        assertThat(AnswerWords.open(answer)).allMatch(words::contains);
        assertThat(AnswerWords.outsideBlocks(answer)).allMatch(words::contains);
        assertThat(withoutColours(Renderer.render(answer, width, true))).isEqualTo(shown);
    }

    private static int columns(String line) {
        return line.codePoints().map(WCWidth::wcwidth).sum();
    }

    private static String withoutColours(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
