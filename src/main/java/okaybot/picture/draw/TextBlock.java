package okaybot.picture.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text in lines that fit a width. Nothing of it is ever cut off: a word that is too long goes on in the next line.
///
/// @param width of the longest line, in points
public record TextBlock(List<String> lines, TextStyle style, double width) {
    private static final Pattern WORD = Pattern.compile("(?<= )");

    /// Where lines stand.
    public enum Alignment {
        LEFT, CENTER
    }

    /// Lines of about the same length, as few as there must be.
    ///
    /// @param maxWidth in points
    /// @throws IllegalArgumentException if the fonts lack a letter of it; emoji and the like are left out
    public static TextBlock of(String text, TextStyle style, double maxWidth, Typeface typeface) {
        if (!typeface.canDraw(text)) {
            throw new IllegalArgumentException("The fonts of pictures lack letters of “" + text + "”");
        }
        var shown = typeface.displayable(text);
        var lines = wrap(shown, style, maxWidth, typeface);
        if (lines.size() > 1) {
            lines = balance(shown, lines, style, maxWidth, typeface);
        }
        var width = lines.stream().mapToDouble(line -> typeface.width(line, style)).max().orElse(0);
        return new TextBlock(List.copyOf(lines), style, Math.ceil(width));
    }

    /// The narrowest width at which there are no more lines.
    private static List<String> balance(String text, List<String> lines, TextStyle style, double maxWidth,
            Typeface typeface) {
        var balanced = lines;
        for (var width = maxWidth - style.size() / 2; width > 0; width -= style.size() / 2) {
            var narrower = wrap(text, style, width, typeface);
            if (narrower.size() > lines.size() || broken(narrower) > broken(lines)) {
                break;
            }
            balanced = narrower;
        }
        return balanced;
    }

    private static long broken(List<String> lines) {
        return lines.stream().filter(line -> !line.endsWith(" ")).count();
    }

    /// Each line but the last ends with the space at which it was broken, unless it was broken in a word.
    private static List<String> wrap(String text, TextStyle style, double maxWidth, Typeface typeface) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : WORD.splitAsStream(text).toList()) {
            if (!line.isEmpty() && typeface.width((line + word).strip(), style) > maxWidth) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
            breakWord(line, lines, style, maxWidth, typeface);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static void breakWord(StringBuilder line, List<String> lines, TextStyle style, double maxWidth,
            Typeface typeface) {
        while (typeface.width(line.toString().strip(), style) > maxWidth && line.codePointCount(0, line.length()) > 1) {
            var end = line.length();
            while (end > 1 && typeface.width(line.substring(0, end), style) > maxWidth) {
                end = line.offsetByCodePoints(end, -1);
            }
            end = Math.max(end, line.offsetByCodePoints(0, 1));
            lines.add(line.substring(0, end));
            line.delete(0, end);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// In points.
    public double height() {
        return lines.size() * style.lineHeight();
    }

    /// Draws the lines one below the other.
    ///
    /// @param x the left side, or the middle if it is centred
    /// @param y the upper side
    public void draw(Graphics2D graphics, double x, double y, Alignment alignment, Color color, Typeface typeface) {
        graphics.setFont(typeface.font(style));
        graphics.setColor(color);
        var ascent = typeface.ascent(style);
        var baseline = y + (style.lineHeight() - style.size()) / 2 + Math.min(ascent, style.size() * 0.95);
        for (var line : lines) {
            var text = line.strip();
            var left = alignment == Alignment.CENTER ? x - typeface.width(text, style) / 2 : x;
            graphics.drawString(text, (float) left, (float) baseline);
            baseline += style.lineHeight();
        }
    }
}
