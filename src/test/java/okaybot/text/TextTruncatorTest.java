package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTruncatorTest {
    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "'', 5, ''", "고문영, 2, 고…"})
    void text_is_truncated_to_the_limit(String text, int maxLength, String expected) {
        assertThat(TextTruncator.truncate(text, maxLength)).isEqualTo(expected);
    }

    @Test
    void a_character_of_several_code_points_is_never_split() {
        assertThat(TextTruncator.truncate("a🇰🇷bc", 5)).isEqualTo("a…");
        assertThat(TextTruncator.truncate("a🇰🇷bc", 6)).isEqualTo("a🇰🇷…");
        assertThat(TextTruncator.truncate("ae\u0301bc", 4)).isEqualTo("ae\u0301…");
        assertThat(TextTruncator.truncate("ae\u0301bc", 3)).isEqualTo("a…");
    }

    @ParameterizedTest
    @CsvSource({"in a straight line, 18, in a straight line", "in a straight line, 17, in a straight…",
        "in a straight line, 14, in a straight…", "the straight line, 14, the straight…", "a straightline, 8, a strai…",
        "곧은 직선으로 간다, 7, 곧은 직선으…", "곧은 길을 따라서 간다, 8, 곧은 길을…"})
    void words_are_kept_whole(String text, int maxLength, String expected) {
        assertThat(TextTruncator.truncateToWords(text, maxLength)).isEqualTo(expected);
    }
}
