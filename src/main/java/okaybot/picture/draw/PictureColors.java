package okaybot.picture.draw;

import java.awt.Color;
import okaybot.answer.PictureTheme;
import okaybot.lore.Chart;
import okaybot.lore.HexColor;
import okaybot.lore.Lore;
import okaybot.lore.RelationKind;

/// The colours of a picture: the show's own, and those of lines, which differ for colour-blind people too.
///
/// @param background what everything is drawn on
/// @param ink text
/// @param accent titles and emblems
public record PictureColors(PictureTheme theme, Color background, Color ink, Color accent) {
    private static final Chart.Palette DEFAULT = new Chart.Palette(
            new Chart.Colors(new HexColor(0xfbf8f4), new HexColor(0x26232b), new HexColor(0x4c4a86)),
            new Chart.Colors(new HexColor(0x1b1a20), new HexColor(0xf2eff5), new HexColor(0xb9b7f0)));
    private static final double MUTED = 0.68;
    private static final double FAINT = 0.16;
    private static final double TINT = 0.07;
    private static final double RAISED = 0.05;

    public static PictureColors of(Lore lore, PictureTheme theme) {
        var palette = lore.chart().palette().orElse(DEFAULT);
        var colors = theme == PictureTheme.LIGHT ? palette.light() : palette.dark();
        return new PictureColors(theme, color(colors.background()), color(colors.ink()), color(colors.accent()));
    }

    private static Color color(HexColor color) {
        return new Color(color.rgb());
    }

    /// Text of less weight.
    public Color muted() {
        return mix(ink, background, MUTED);
    }

    /// The border of a card.
    public Color faint() {
        return mix(ink, background, FAINT);
    }

    /// What a group stands on.
    public Color tint() {
        return mix(accent, background, TINT);
    }

    /// What a card is drawn on.
    public Color card() {
        return theme == PictureTheme.LIGHT ? Color.WHITE : mix(ink, background, RAISED);
    }

    /// What an emblem is drawn on.
    public Color emblemGround() {
        return mix(accent, card(), FAINT);
    }

    /// The colour of a line. Kinds differ in brightness too, and by their strokes.
    public Color line(RelationKind kind) {
        var light = theme == PictureTheme.LIGHT;
        return new Color(switch (kind) {
            case FAMILY -> light ? 0x5b5563 : 0xd6cfdd;
            case LOVE -> light ? 0xc0246f : 0xff86bd;
            case FRIENDSHIP -> light ? 0x00745a : 0x52d6ab;
            case WORK -> light ? 0x1a66ae : 0x77bdf7;
            case CONFLICT -> light ? 0xa84300 : 0xffa45c;
            case OTHER -> light ? 0x67626d : 0xaea8b5;
        });
    }

    private static Color mix(Color over, Color under, double share) {
        return new Color(channel(over.getRed(), under.getRed(), share),
                channel(over.getGreen(), under.getGreen(), share), channel(over.getBlue(), under.getBlue(), share));
    }

    private static int channel(int over, int under, double share) {
        return (int) Math.round(over * share + under * (1 - share));
    }
}
