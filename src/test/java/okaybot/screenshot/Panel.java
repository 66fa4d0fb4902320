package okaybot.screenshot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;

/// A coloured ground with rounded corners and something on it.
///
/// @param edge the colour of its left side
record Panel(Figure content, double width, double height, double left, double top, double radius, Color ground,
        Optional<Color> edge) implements Figure {
    private static final double EDGE = 4;

    /// With the same room on all sides.
    static Panel around(Figure content, double margin, double radius, Color ground) {
        return new Panel(content, content.width() + 2 * margin, content.height() + 2 * margin, margin, margin, radius,
                ground, Optional.empty());
    }

    /// Of a given width, with the content at the left.
    Panel wide(double otherWidth) {
        return new Panel(content, otherWidth, height, left, top, radius, ground, edge);
    }

    /// Of a given size, with the content in the middle.
    static Panel centered(Figure content, double width, double height, double radius, Color ground) {
        return new Panel(content, width, height, (width - content.width()) / 2, (height - content.height()) / 2, radius,
                ground, Optional.empty());
    }

    Panel withEdge(Color color) {
        return new Panel(content, width, height, left, top, radius, ground, Optional.of(color));
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        var shape = new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
        graphics.setColor(ground);
        graphics.fill(shape);
        edge.ifPresent(color -> {
            var side = new Area(shape);
            side.intersect(new Area(new Rectangle2D.Double(x, y, EDGE, height)));
            graphics.setColor(color);
            graphics.fill(side);
        });
        content.draw(graphics, x + left, y + top);
    }
}
