package okaybot.lore;

import okaybot.yaml.annotation.Pattern;

/// A colour, written as on the web.
///
/// @param rgb 24 bits
@Pattern("#[0-9a-fA-F]{6}")
public record HexColor(int rgb) {
    private static final int HEXADECIMAL = 16;
    private static final int CHANNEL = 0xff;
    private static final int RED_SHIFT = 16;
    private static final int GREEN_SHIFT = 8;
    private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};

    /// Parses `#8a3f6f`.
    public static HexColor parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no colour: write `#` and six digits, 0 to 9 and a to f");
        }
        return new HexColor(Integer.parseInt(text.substring(1), HEXADECIMAL));
    }

    /// How well one can be read on the other, from 1 to 21. Text needs 4.5 (WCAG 2.2, 1.4.3).
    public double contrastWith(HexColor other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// Relative luminance as WCAG defines it, from 0 to 1.
    private double luminance() {
        return LUMINANCE[0] * linear(rgb >> RED_SHIFT) + LUMINANCE[1] * linear(rgb >> GREEN_SHIFT)
                + LUMINANCE[2] * linear(rgb);
    }

    private static double linear(int channel) {
        var value = (channel & CHANNEL) / (double) CHANNEL;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%06x".formatted(rgb);
    }
}
