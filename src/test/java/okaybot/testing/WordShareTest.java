package okaybot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordShareTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /// In percent.
    private static final double MAX_AVERAGE = 20;

    @ParameterizedTest
    @ValueSource(strings = {"ceiling-0", "ceiling-16"})
    void less_than_a_fifth_of_the_words_say_where_an_answer_comes_from(String folder) {
        var shares = WordShare.plain(GOLDEN.resolve(folder));
        assertThat(shares.stream().mapToDouble(WordShare::apparatus).average().orElseThrow())
                .as(() -> WordShare.table(shares)).isLessThan(MAX_AVERAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceiling-0", "ceiling-16"})
    void statements_have_no_marks_until_somebody_asks_for_them(String folder) {
        assertThat(WordShare.plain(GOLDEN.resolve(folder))).allSatisfy(share -> assertThat(share.marks()).isZero());
    }

    @Test
    void counts_words_of_each_kind() {
        assertThat(WordShare.of("""
                cast
                [1] I have seen it all

                A title
                A statement. ¹,²

                Sources disagree about one word: a; b.

                Sources: One · Two

                [1] More
                """)).isEqualTo(new WordShare("cast", 4, 3, 7, 1));
    }
}
