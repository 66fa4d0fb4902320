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
}
