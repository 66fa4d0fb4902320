package okaybot.lore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmblemTest {
    @Test
    void numbers_without_a_command_repeat_the_last_one() {
        assertThat(Emblem.parse("M1-2 3,4l.5.5z").steps()).extracting(Emblem.Step::toString).containsExactly(
                "Step[command=M, numbers=[1.0, -2.0]]", "Step[command=L, numbers=[3.0, 4.0]]",
                "Step[command=l, numbers=[0.5, 0.5]]", "Step[command=z, numbers=[]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12 3 | a drawing starts with `M` and a point",
        "L1 2 | a drawing starts with `M` and a point, as the path of an SVG does",
        "M1 | `M` takes 2 numbers, or a multiple of that, and here are 1",
        "M1 2 B3 | `B` is no command of a drawing: it has M, L, H, V, C, S, Q, T, A and Z",
        "M1 2 z4 | `z` takes 0 numbers, or a multiple of that, and here are 1",
        "M1 2 # | `#` does not belong in a drawing"})
    void says_what_is_wrong_with_a_drawing(String path, String message) {
        assertThatThrownBy(() -> Emblem.parse(path)).hasMessage(message);
    }

    @Test
    void a_drawing_is_not_too_long() {
        assertThatThrownBy(() -> Emblem.parse("M1 1" + " L2 2".repeat(300)))
                .hasMessage("this drawing is longer than 1500 characters");
    }
}
