package okaybot.screenshot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import okaybot.answer.PictureTheme;
import okaybot.picture.draw.Canvas;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/// Draws a terminal of 80 columns with what the bot prints there, escape sequences for colours included.
///
/// @param colors of the terminal by their numbers, as far as the bot uses them
record TerminalScreenshot(Color background, Color ink, Color faint, List<Color> colors) {
    static final int COLUMNS = 80;
    private static final double SIZE = 12;
    /// Of JetBrains Mono.
    private static final double COLUMN = SIZE * 0.6;
    private static final double LINE = 17;
    private static final double BASELINE = 12.5;
    private static final double MARGIN = 16;
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    private static final int BLOCK = '█';
    private static final TerminalScreenshot LIGHT = new TerminalScreenshot(new Color(0xfaf9f7), new Color(0x26242b),
            new Color(0x77737f), List.of(new Color(0x26242b), new Color(0xb3261e), new Color(0x2e7d32),
                    new Color(0x8a6100), new Color(0x1f5fa8), new Color(0x93296f), new Color(0x00707a),
                    new Color(0x77737f)));
    private static final TerminalScreenshot DARK = new TerminalScreenshot(new Color(0x1d1c22), new Color(0xe8e5ec),
            new Color(0x928d9b), List.of(new Color(0x1d1c22), new Color(0xff8a80), new Color(0x81c995),
                    new Color(0xfdd663), new Color(0x8ab4f8), new Color(0xf29ad0), new Color(0x6fd3dc),
                    new Color(0xe8e5ec)));

    /// @param output lines with ANSI escape sequences
    static byte[] png(String output, PictureTheme theme) {
        return (theme == PictureTheme.LIGHT ? LIGHT : DARK).png(output.stripTrailing().lines()
                .map(AttributedString::fromAnsi).toList());
    }

    private byte[] png(List<AttributedString> lines) {
        return Canvas.png(COLUMNS * COLUMN + 2 * MARGIN, lines.size() * LINE + 2 * MARGIN, background, graphics -> {
            for (var i = 0; i < lines.size(); i++) {
                draw(graphics, lines.get(i), MARGIN + i * LINE);
            }
        });
    }

    private void draw(Graphics2D graphics, AttributedString line, double y) {
        var x = MARGIN;
        for (var at = 0; at < line.length(); at = line.toString().offsetByCodePoints(at, 1)) {
            var character = line.toString().codePointAt(at);
            var width = WCWidth.wcwidth(character) * COLUMN;
            var look = look(line.styleAt(at));
            graphics.setColor(look.color());
            if (character == BLOCK) {
                // The next one covers the smoothed side.
                graphics.fill(new Rectangle2D.Double(x, y, width + 0.5, LINE));
            } else {
                draw(graphics, Character.toString(character), look, x, y, width);
            }
            x += width;
        }
    }

    private static void draw(Graphics2D graphics, String character, TextLook look, double x, double y, double width) {
        graphics.setFont(ScreenFonts.font(look, character));
        graphics.drawString(character, (float) (x + (width - ScreenFonts.width(look, character)) / 2),
                (float) (y + BASELINE));
    }

    private TextLook look(AttributedStyle style) {
        var look = TextLook.of(SIZE, color(style)).mono();
        return has(style, AttributedStyle.BOLD) ? look.bold() : look;
    }

    private Color color(AttributedStyle style) {
        for (var number = 0; number < colors.size(); number++) {
            if (style.foreground(number).equals(style)) {
                return colors.get(number);
            }
        }
        return has(style, FAINT) ? faint : ink;
    }

    private static boolean has(AttributedStyle style, AttributedStyle part) {
        return (style.getStyle() & part.getStyle()) != 0;
    }
}
