package okaybot.screenshot;

import java.awt.Graphics2D;
import java.util.List;

/// Figures one below the other.
///
/// @param gap between two, in points
record Stack(List<? extends Figure> figures, double gap) implements Figure {
    @Override
    public double width() {
        return figures.stream().mapToDouble(Figure::width).max().orElse(0);
    }

    @Override
    public double height() {
        return figures.stream().mapToDouble(figure -> figure.height() + gap).sum() - (figures.isEmpty() ? 0 : gap);
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        var top = y;
        for (var figure : figures) {
            figure.draw(graphics, x, top);
            top += figure.height() + gap;
        }
    }
}
