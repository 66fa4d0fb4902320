package okaybot.screenshot;

import java.awt.Graphics2D;

/// A part of a screenshot that knows its size, in points.
interface Figure {
    double width();

    double height();

    /// Draws it.
    ///
    /// @param x the left side
    /// @param y the upper side
    void draw(Graphics2D graphics, double x, double y);
}
