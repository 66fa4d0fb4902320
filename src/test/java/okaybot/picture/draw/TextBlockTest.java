package okaybot.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
    private static final Typeface TYPEFACE = new Typeface();
    private static final TextStyle STYLE = TextStyle.regular(12);

    @ParameterizedTest
    @ValueSource(strings = {"nurse", "head of the publishing house that prints her books",
        "Supercalifragilisticexpialidocious",
        "이야기가시작되기전에세상을떠난어머니", "강태와 상태의 어머니", "a", ""})
    void nothing_is_cut_off(String text) {
        var block = TextBlock.of(text, STYLE, 80, TYPEFACE);
        assertThat(String.join("", block.lines())).isEqualTo(text);
        assertThat(block.lines()).allSatisfy(
                line -> assertThat(TYPEFACE.width(line.strip(), STYLE)).isLessThanOrEqualTo(80));
    }

    @Test
    void lines_are_of_about_the_same_length() {
        assertThat(TextBlock.of("older brother who loves art", STYLE, 140, TYPEFACE).lines())
                .containsExactly("older brother ", "who loves art");
    }

    @Test
    void a_text_in_another_script_cannot_be_drawn() {
        assertThatThrownBy(() -> TextBlock.of("漢江", STYLE, 200, TYPEFACE))
                .hasMessage("The fonts of pictures lack letters of “漢江”");
    }

    @Test
    void what_the_fonts_cannot_draw_is_left_out() {
        assertThat(TextBlock.of("고문영 😀 Ko", STYLE, 200, TYPEFACE).lines()).containsExactly("고문영 Ko");
    }
}
