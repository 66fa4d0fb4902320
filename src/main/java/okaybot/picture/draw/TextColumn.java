package okaybot.picture.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import okaybot.picture.draw.TextBlock.Alignment;

/// Texts one below the other.
public final class TextColumn {
    private final double maxWidth;
    private final Typeface typeface;
    private final List<Entry> entries = new ArrayList<>();

    /// @param gap below it, in points
    private record Entry(TextBlock text, Color color, double gap) {
        double height() {
            return text.height() + gap;
        }
    }

    /// @param maxWidth in points
    public TextColumn(double maxWidth, Typeface typeface) {
        this.maxWidth = maxWidth;
        this.typeface = typeface;
    }

    /// Adds a text at the end.
    ///
    /// @throws IllegalArgumentException if the fonts lack a letter of it
    public TextColumn add(String text, TextStyle style, Color color) {
        return add(text, style, color, 0);
    }

    /// The same with room below it.
    ///
    /// @param gap in points
    public TextColumn add(String text, TextStyle style, Color color, double gap) {
        entries.add(new Entry(TextBlock.of(text, style, maxWidth, typeface), color, gap));
        return this;
    }

    /// Of the widest text, in points.
    public double width() {
        return entries.stream().mapToDouble(entry -> entry.text().width()).max().orElse(0);
    }

    /// In points.
    public double height() {
        return entries.stream().mapToDouble(Entry::height).sum();
    }

    /// Draws the texts.
    ///
    /// @param x the left side
    /// @param y the upper side
    public void draw(Graphics2D graphics, double x, double y) {
        var top = y;
        for (var entry : entries) {
            entry.text().draw(graphics, x, top, Alignment.LEFT, entry.color(), typeface);
            top += entry.height();
        }
    }
}
