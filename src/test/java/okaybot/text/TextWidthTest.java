package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "Moon, 4", "años, 4", "문강태, 6", "tvN 16부작, 10", "🎬, 1"})
    void a_hangul_syllable_is_as_wide_as_two_letters(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }
}
