package okaybot.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import okaybot.answer.PictureTheme;
import okaybot.lore.HexColor;
import okaybot.lore.RelationKind;
import okaybot.testing.SampleLore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureColorsTest {
    /// WCAG 2.2, 1.4.3.
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(PictureTheme.class)
    void words_on_lines_can_be_read(PictureTheme theme) {
        var colors = PictureColors.of(SampleLore.LIGHTHOUSE, theme);
        for (var kind : RelationKind.values()) {
            assertThat(contrast(colors.line(kind), colors.background())).as("%s", kind).isGreaterThan(READABLE);
            assertThat(contrast(colors.line(kind), colors.tint())).as("%s in a group", kind).isGreaterThan(READABLE);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureTheme.class)
    void words_on_cards_can_be_read(PictureTheme theme) {
        var colors = PictureColors.of(SampleLore.LIGHTHOUSE, theme);
        assertThat(contrast(colors.ink(), colors.card())).isGreaterThan(READABLE);
        assertThat(contrast(colors.muted(), colors.card())).isGreaterThan(READABLE);
        assertThat(contrast(colors.accent(), colors.tint())).isGreaterThan(READABLE);
    }

    private static double contrast(Color one, Color other) {
        return color(one).contrastWith(color(other));
    }

    private static HexColor color(Color color) {
        return new HexColor(color.getRGB() & 0xffffff);
    }
}
