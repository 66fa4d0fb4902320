package okaybot.screenshot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The fonts of screenshots: Pretendard for the apps, JetBrains Mono for the terminal, and Pretendard's Hangul in both.
final class ScreenFonts {
    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);
    private static final Font REGULAR = read("/okaybot/fonts/Pretendard-Regular.otf");
    private static final Font BOLD = read("/okaybot/fonts/Pretendard-SemiBold.otf");
    private static final Font MONO = read("/okaybot/screenshot/JetBrainsMono-Regular.ttf");
    private static final Font MONO_BOLD = read("/okaybot/screenshot/JetBrainsMono-Bold.ttf");

    private ScreenFonts() {}

    private static Font read(String path) {
        try (var file = ScreenFonts.class.getResourceAsStream(path)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The font of a look.
    ///
    /// @throws IllegalArgumentException if there is none with all letters of the text: nothing is left out of a screenshot
    static Font font(TextLook look, String text) {
        var own = look.isMono() ? look.isBold() ? MONO_BOLD : MONO : look.isBold() ? BOLD : REGULAR;
        var font = own.canDisplayUpTo(text) < 0 ? own : look.isBold() ? BOLD : REGULAR;
        if (font.canDisplayUpTo(text) >= 0) {
            throw new IllegalArgumentException("No font of the screenshots has all letters of “" + text + "”");
        }
        return font.deriveFont(look.isItalic() ? AffineTransform.getShearInstance(-0.2, 0) : new AffineTransform())
                .deriveFont((float) look.size());
    }

    /// In points.
    static double width(TextLook look, String text) {
        return font(look, text).getStringBounds(text, CONTEXT).getWidth();
    }
}
