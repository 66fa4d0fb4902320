package okaybot.picture.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import okaybot.lore.Emblem;

/// Follows the path of an emblem.
public final class EmblemShape {
    private final Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    private Point2D start = new Point2D.Double();
    private Point2D at = new Point2D.Double();
    /// The last control point of the curve before, for those that go on smoothly.
    private Point2D control = new Point2D.Double();
    private char before = ' ';

    private EmblemShape() {}

    /// The drawing on a square.
    ///
    /// @param x the left side
    /// @param y the upper side
    public static Shape of(Emblem emblem, double x, double y, double size) {
        var shape = new EmblemShape();
        emblem.steps().forEach(shape::add);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size / Emblem.SIZE, size / Emblem.SIZE);
        return place.createTransformedShape(shape.path);
    }

    private void add(Emblem.Step step) {
        var command = Character.toUpperCase(step.command());
        var relative = command != step.command();
        var numbers = step.numbers();
        switch (command) {
            case 'M' -> {
                moveTo(point(numbers, 0, relative));
                start = at;
            }
            case 'L' -> lineTo(point(numbers, 0, relative));
            case 'H' -> lineTo(new Point2D.Double(numbers.getFirst() + (relative ? at.getX() : 0), at.getY()));
            case 'V' -> lineTo(new Point2D.Double(at.getX(), numbers.getFirst() + (relative ? at.getY() : 0)));
            case 'C' -> cubicTo(point(numbers, 0, relative), point(numbers, 2, relative), point(numbers, 4, relative));
            case 'S' -> cubicTo(reflected("CS"), point(numbers, 0, relative), point(numbers, 2, relative));
            case 'Q' -> quadTo(point(numbers, 0, relative), point(numbers, 2, relative));
            case 'T' -> quadTo(reflected("QT"), point(numbers, 0, relative));
            case 'A' -> arcTo(numbers, point(numbers, 5, relative));
            default -> {
                path.closePath();
                at = start;
            }
        }
        before = command;
    }

    private Point2D point(List<Double> numbers, int index, boolean relative) {
        return new Point2D.Double(numbers.get(index) + (relative ? at.getX() : 0),
                numbers.get(index + 1) + (relative ? at.getY() : 0));
    }

    private Point2D reflected(String curves) {
        return curves.indexOf(before) < 0
                ? at
                : new Point2D.Double(2 * at.getX() - control.getX(), 2 * at.getY() - control.getY());
    }

    private void moveTo(Point2D to) {
        path.moveTo(to.getX(), to.getY());
        at = to;
    }

    private void lineTo(Point2D to) {
        path.lineTo(to.getX(), to.getY());
        at = to;
    }

    private void cubicTo(Point2D first, Point2D second, Point2D to) {
        path.curveTo(first.getX(), first.getY(), second.getX(), second.getY(), to.getX(), to.getY());
        control = second;
        at = to;
    }

    private void quadTo(Point2D middle, Point2D to) {
        path.quadTo(middle.getX(), middle.getY(), to.getX(), to.getY());
        control = middle;
        at = to;
    }

    /// SVG 2, B.2.4: from two ends to a centre.
    private void arcTo(List<Double> numbers, Point2D to) {
        var rotation = Math.toRadians(numbers.get(2));
        var unturned = AffineTransform.getRotateInstance(-rotation);
        var half = unturned.transform(new Point2D.Double((at.getX() - to.getX()) / 2, (at.getY() - to.getY()) / 2),
                null);
        var width = Math.abs(numbers.get(0));
        var height = Math.abs(numbers.get(1));
        if (width == 0 || height == 0 || at.equals(to)) {
            lineTo(to);
            return;
        }
        var reach = Math.hypot(half.getX() / width, half.getY() / height);
        width *= Math.max(1, reach);
        height *= Math.max(1, reach);
        var x = half.getX() / width;
        var y = half.getY() / height;
        var distance = Math.sqrt(Math.max(0, 1 / (x * x + y * y) - 1))
                * (numbers.get(3).equals(numbers.get(4)) ? -1 : 1);
        var from = Math.toDegrees(Math.atan2(y + distance * x, x - distance * y));
        var until = Math.toDegrees(Math.atan2(-y + distance * x, -x - distance * y));
        var extent = numbers.get(4) == 0 ? -positive(from - until) : positive(until - from);
        var center = AffineTransform.getRotateInstance(rotation)
                .transform(new Point2D.Double(distance * y * width, -distance * x * height), null);
        var place = AffineTransform.getTranslateInstance(center.getX() + (at.getX() + to.getX()) / 2,
                center.getY() + (at.getY() + to.getY()) / 2);
        place.rotate(rotation);
        // AWT counts angles the other way round.
        path.append(place.createTransformedShape(
                new Arc2D.Double(-width, -height, 2 * width, 2 * height, -from, -extent, Arc2D.OPEN)), true);
        at = to;
    }

    private static double positive(double degrees) {
        return (degrees % 360 + 360) % 360;
    }
}
