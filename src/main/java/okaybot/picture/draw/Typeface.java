package okaybot.picture.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The fonts of pictures, which are part of the program: Latin letters and Hangul.
public final class Typeface {
    /// Text is measured as it is drawn: smoothed, and between pixels.
    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

    private final Font regular;
    private final Font semiBold;

    /// Reads the fonts.
    ///
    /// @throws IllegalStateException if the Java runtime cannot
    public Typeface() {
        regular = read("Pretendard-Regular.otf");
        semiBold = read("Pretendard-SemiBold.otf");
    }

    private static Font read(String name) {
        try (var file = Typeface.class.getResourceAsStream("/okaybot/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The font " + name + " is not in the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IllegalStateException("This Java runtime cannot read the font " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Font font(TextStyle style) {
        return (style.isBold() ? semiBold : regular).deriveFont(style.size());
    }

    /// Whether these fonts have all letters of a text.
    public boolean canDraw(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(regular::canDisplay);
    }

    /// Without what these fonts cannot draw, such as emoji. Spaces become one.
    String displayable(String text) {
        return text.codePoints().filter(regular::canDisplay)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString().strip().replaceAll("\\s+", " ");
    }

    /// In points.
    double width(String text, TextStyle style) {
        return font(style).getStringBounds(text, CONTEXT).getWidth();
    }

    /// From the baseline up, in points.
    double ascent(TextStyle style) {
        return font(style).getLineMetrics("가g", CONTEXT).getAscent();
    }
}
