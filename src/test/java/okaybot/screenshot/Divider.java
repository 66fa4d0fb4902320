package okaybot.screenshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/// A line between two parts of a message.
record Divider(double width, Color color) implements Figure {
    @Override
    public double height() {
        return 1;
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(x, y + 0.5, x + width, y + 0.5));
    }
}
