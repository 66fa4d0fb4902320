package okaybot.screenshot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/// Figures side by side.
///
/// @param gap between two, in points
record Row(List<? extends Figure> figures, double gap) implements Figure {
    /// As many figures in a row as there is room for.
    static Figure wrapped(List<? extends Figure> figures, double gap, double maxWidth) {
        var rows = new ArrayList<Row>();
        var row = new ArrayList<Figure>();
        for (var figure : figures) {
            if (!row.isEmpty() && new Row(row, gap).width() + gap + figure.width() > maxWidth) {
                rows.add(new Row(List.copyOf(row), gap));
                row.clear();
            }
            row.add(figure);
        }
        rows.add(new Row(List.copyOf(row), gap));
        return new Stack(rows, gap);
    }

    @Override
    public double width() {
        return figures.stream().mapToDouble(figure -> figure.width() + gap).sum() - (figures.isEmpty() ? 0 : gap);
    }

    @Override
    public double height() {
        return figures.stream().mapToDouble(Figure::height).max().orElse(0);
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        var left = x;
        for (var figure : figures) {
            figure.draw(graphics, left, y + (height() - figure.height()) / 2);
            left += figure.width() + gap;
        }
    }
}
