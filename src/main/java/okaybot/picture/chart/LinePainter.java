package okaybot.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import okaybot.lore.Emblem;
import okaybot.lore.RelationKind;
import okaybot.picture.chart.ChartModel.Direction;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.EmblemShape;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.Typeface;

/// Draws the lines of a chart and what is written on them. Each kind has its own colour and stroke, and love a heart.
record LinePainter(Graphics2D graphics, Typeface typeface, PictureColors colors) {
    private static final double BEND = 9;
    private static final double SAMPLE_HEART = 14;
    private static final Emblem HEART = Emblem
            .parse("M12 21l-8.5-8.3a5.3 5.3 0 0 1 8.5-6.2a5.3 5.3 0 0 1 8.5 6.2z");

    void draw(PlacedLine line) {
        var bends = line.bends();
        drawStroke(line.line().kind(), bends);
        if (line.line().direction() != Direction.MUTUAL) {
            drawArrow(bends.get(bends.size() - 2), bends.getLast());
        }
        if (line.line().direction() == Direction.BOTH) {
            drawArrow(bends.get(1), bends.getFirst());
        }
    }

    /// Draws the words on a line.
    ///
    /// @param groups all of the chart, since the ground is that of the group around
    void drawLabel(PlacedLine line, List<PlacedGroup> groups) {
        var place = line.labelPlace();
        graphics.setColor(ground(place, groups));
        graphics.fill(place);
        var color = colors.line(line.line().kind());
        var top = place.getCenterY() - line.label().height() / 2;
        if (line.line().kind() == RelationKind.LOVE) {
            top += ChartGraph.HEART / 2;
            graphics.setColor(color);
            drawHeart(place.getCenterX(), top - ChartGraph.HEART, ChartGraph.HEART);
        }
        line.label().draw(graphics, place.getCenterX(), top, Alignment.CENTER, color, typeface);
    }

    /// Draws how a kind of line looks.
    ///
    /// @param x the left end
    /// @param y its height
    void drawSample(RelationKind kind, double x, double y, double length) {
        drawStroke(kind, List.of(new Point2D.Double(x, y), new Point2D.Double(x + length, y)));
        if (kind == RelationKind.LOVE) {
            drawHeart(x + length / 2, y - SAMPLE_HEART / 2, SAMPLE_HEART);
        }
    }

    private Color ground(Rectangle2D place, List<PlacedGroup> groups) {
        return groups.stream().anyMatch(group -> group.place().contains(place)) ? colors.tint() : colors.background();
    }

    private void drawHeart(double middle, double y, double size) {
        graphics.fill(EmblemShape.of(HEART, middle - size / 2, y, size));
    }

    /// In the colour of the kind, in which more can be drawn then.
    private void drawStroke(RelationKind kind, List<Point2D> bends) {
        graphics.setColor(colors.line(kind));
        graphics.setStroke(stroke(kind));
        graphics.draw(path(bends));
    }

    private static Path2D path(List<Point2D> bends) {
        var path = new Path2D.Double();
        path.moveTo(bends.getFirst().getX(), bends.getFirst().getY());
        for (var i = 1; i < bends.size() - 1; i++) {
            var corner = bends.get(i);
            var before = towards(corner, bends.get(i - 1));
            var after = towards(corner, bends.get(i + 1));
            path.lineTo(before.getX(), before.getY());
            path.quadTo(corner.getX(), corner.getY(), after.getX(), after.getY());
        }
        path.lineTo(bends.getLast().getX(), bends.getLast().getY());
        return path;
    }

    private static Point2D towards(Point2D from, Point2D to) {
        var share = Math.min(BEND / Math.max(from.distance(to), 0.01), 0.5);
        return new Point2D.Double(from.getX() + (to.getX() - from.getX()) * share,
                from.getY() + (to.getY() - from.getY()) * share);
    }

    private void drawArrow(Point2D from, Point2D tip) {
        var arrow = new Path2D.Double();
        arrow.moveTo(0, 0);
        arrow.lineTo(-9, -5);
        arrow.lineTo(-9, 5);
        arrow.closePath();
        var place = AffineTransform.getTranslateInstance(tip.getX(), tip.getY());
        place.rotate(tip.getX() - from.getX(), tip.getY() - from.getY());
        graphics.fill(place.createTransformedShape(arrow));
    }

    private static Stroke stroke(RelationKind kind) {
        return switch (kind) {
            case FAMILY -> new BasicStroke(2.6f);
            case LOVE -> new BasicStroke(2.2f);
            case FRIENDSHIP -> dashed(1.8f, 7, 4);
            case WORK -> new BasicStroke(1.3f);
            case CONFLICT -> dashed(2.2f, 9, 4, 2, 4);
            case OTHER -> dashed(1.5f, 2, 4);
        };
    }

    private static Stroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}
