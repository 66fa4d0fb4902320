package okaybot.picture.chart;

import java.util.ArrayList;
import java.util.List;
import okaybot.lore.RelationKind;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// What the kinds of lines mean, in rows.
///
/// @param height in points
record ChartLegend(List<Entry> entries, double height) {
    private static final TextStyle STYLE = TextStyle.regular(12);
    private static final double SAMPLE = 26;
    private static final double SAMPLE_GAP = 6;
    private static final double GAP = 16;
    private static final double ROW = 20;

    /// @param x the left side, in points from the upper left corner of the legend
    /// @param y the upper side of its row
    record Entry(RelationKind kind, TextBlock name, double x, double y) {}

    /// @param width of the rows, in points
    static ChartLegend of(List<ChartModel.Kind> kinds, double width, Typeface typeface) {
        var entries = new ArrayList<Entry>();
        var x = 0.0;
        var y = 0.0;
        for (var kind : kinds) {
            var name = TextBlock.of(kind.name(), STYLE, width, typeface);
            if (x > 0 && x + width(name) > width) {
                x = 0;
                y += ROW;
            }
            entries.add(new Entry(kind.kind(), name, x, y));
            x += width(name) + GAP;
        }
        return new ChartLegend(List.copyOf(entries), kinds.isEmpty() ? 0 : y + ROW);
    }

    private static double width(TextBlock name) {
        return SAMPLE + SAMPLE_GAP + name.width();
    }

    /// @param left its left side
    /// @param top its upper side
    void draw(LinePainter lines, double left, double top) {
        for (var entry : entries) {
            var x = left + entry.x();
            var y = top + entry.y();
            lines.drawSample(entry.kind(), x, y + ROW / 2, SAMPLE);
            entry.name().draw(lines.graphics(), x + SAMPLE + SAMPLE_GAP, y + (ROW - entry.name().height()) / 2,
                    Alignment.LEFT, lines.colors().ink(), lines.typeface());
        }
    }
}
