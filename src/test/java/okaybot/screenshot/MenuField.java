package okaybot.screenshot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/// A closed select menu, with an arrow at the right.
record MenuField(Panel panel, Color color) implements Figure {
    @Override
    public double width() {
        return panel.width();
    }

    @Override
    public double height() {
        return panel.height();
    }

    @Override
    public void draw(Graphics2D graphics, double x, double y) {
        panel.draw(graphics, x, y);
        var arrow = new Path2D.Double();
        arrow.moveTo(x + width() - 24, y + height() / 2 - 3);
        arrow.lineTo(x + width() - 18, y + height() / 2 + 3);
        arrow.lineTo(x + width() - 12, y + height() / 2 - 3);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(arrow);
    }
}
