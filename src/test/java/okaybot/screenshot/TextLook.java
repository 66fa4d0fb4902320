package okaybot.screenshot;

import java.awt.Color;

/// How a piece of text looks.
///
/// @param size in points
/// @param isCovered whether only a cover in its colour is seen
record TextLook(double size, boolean isBold, boolean isItalic, boolean isMono, Color color, boolean isCovered) {
    static TextLook of(double size, Color color) {
        return new TextLook(size, false, false, false, color, false);
    }

    static TextLook bold(double size, Color color) {
        return of(size, color).bold();
    }

    TextLook bold() {
        return new TextLook(size, true, isItalic, isMono, color, isCovered);
    }

    TextLook italic() {
        return new TextLook(size, isBold, true, isMono, color, isCovered);
    }

    TextLook mono() {
        return new TextLook(size, isBold, isItalic, true, color, isCovered);
    }

    TextLook in(Color other) {
        return new TextLook(size, isBold, isItalic, isMono, other, isCovered);
    }

    /// In the colour of a cover, which is all that is seen of it.
    TextLook covered(Color cover) {
        return new TextLook(size, isBold, isItalic, isMono, cover, true);
    }

    double lineHeight() {
        return Math.round(size * 1.36);
    }
}
