package okaybot.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import okaybot.lore.Emblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmblemShapeTest {
    private static final double TOLERANCE = 0.01;

    /// The bounds on a field of the same size.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "M4 6h10v8H4z | 4 6 10 8",
        "m4 6l10 0 0 8-10 0z | 4 6 10 8",
        "M4 12a8 8 0 0 1 16 0 | 4 4 16 8",
        "M4 12a8 8 0 0 0 16 0 | 4 12 16 8",
        "M12 4a8 8 0 1 1-8 8 | 4 4 16 16",
        "M4 12A8 4 90 0 1 12 12 | 4 4 8 8",
        "M4 12a1 1 0 0 1 16 0 | 4 4 16 8",
        "M4 12a0 8 0 0 1 16 0 | 4 12 16 0",
        "M4 12c0-8 16-8 16 0 | 4 6 16 6",
        "M4 12c0-8 8-8 8 0s8 8 8 0 | 4 6 16 12",
        "M4 12q8-8 16 0 | 4 8 16 4",
        "M4 12q4-8 8 0t8 0 | 4 8 16 8"})
    void draws_every_command(String path, String expected) {
        var shape = EmblemShape.of(Emblem.parse(path), 0, 0, Emblem.SIZE).getBounds2D();
        var bounds = expected.strip().split(" ", -1);
        assertThat(shape.getX()).isEqualTo(Double.parseDouble(bounds[0]), within(TOLERANCE));
        assertThat(shape.getY()).isEqualTo(Double.parseDouble(bounds[1]), within(TOLERANCE));
        assertThat(shape.getWidth()).isEqualTo(Double.parseDouble(bounds[2]), within(TOLERANCE));
        assertThat(shape.getHeight()).isEqualTo(Double.parseDouble(bounds[3]), within(TOLERANCE));
    }

    @Test
    void is_put_where_it_belongs() {
        assertThat(EmblemShape.of(Emblem.parse("M0 0h24v24h-24z"), 10, 20, 12).getBounds2D())
                .isEqualTo(new Rectangle2D.Double(10, 20, 12, 12));
    }
}
