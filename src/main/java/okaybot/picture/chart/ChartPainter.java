package okaybot.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import okaybot.lore.Emblem;
import okaybot.lore.RelationKind;
import okaybot.picture.chart.ChartModel.Direction;
import okaybot.picture.chart.PlacedChart.PlacedCard;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.Canvas;
import okaybot.picture.draw.EmblemShape;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// Draws a chart.
public final class ChartPainter {
    private static final double MARGIN = 18;
    private static final double CORNER = 14;
    private static final double BEND = 9;
    private static final double EMBLEM_SHARE = 0.6;
    private static final TextStyle TITLE = TextStyle.bold(20);
    private static final TextStyle SUBTITLE = TextStyle.regular(13);
    private static final TextStyle LEGEND = TextStyle.regular(12);
    private static final Emblem HEART = Emblem
            .parse("M12 21l-8.5-8.3a5.3 5.3 0 0 1 8.5-6.2a5.3 5.3 0 0 1 8.5 6.2z");

    private final Typeface typeface;
    private final PictureColors colors;

    public ChartPainter(Typeface typeface, PictureColors colors) {
        this.typeface = typeface;
        this.colors = colors;
    }

    public byte[] png(ChartModel model) {
        var chart = ChartArrangement.best(model, typeface);
        var title = TextBlock.of(model.title(), TITLE, Math.max(chart.width(), 300), typeface);
        var subtitle = TextBlock.of(model.subtitle(), SUBTITLE, Math.max(chart.width(), 300), typeface);
        var width = Math.max(chart.width(), Math.max(title.width(), subtitle.width())) + 2 * MARGIN;
        var top = MARGIN + title.height() + subtitle.height() + 14;
        var bottom = top + chart.height() + 16;
        var legend = new Legend(model.kinds(), width - 2 * MARGIN);
        return Canvas.png(width, bottom + legend.height() + MARGIN, colors.background(), graphics -> {
            title.draw(graphics, MARGIN, MARGIN, Alignment.LEFT, colors.accent(), typeface);
            subtitle.draw(graphics, MARGIN, MARGIN + title.height(), Alignment.LEFT, colors.muted(), typeface);
            var left = (width - chart.width()) / 2;
            graphics.translate(left, top);
            draw(graphics, chart);
            graphics.translate(-left, -top);
            legend.draw(graphics, MARGIN, bottom);
        });
    }

    private void draw(Graphics2D graphics, PlacedChart chart) {
        chart.groups().forEach(group -> draw(graphics, group));
        chart.lines().forEach(line -> draw(graphics, line));
        chart.cards().forEach(card -> draw(graphics, card));
        chart.lines().forEach(line -> drawLabel(graphics, line, chart.groups()));
    }

    private void draw(Graphics2D graphics, PlacedGroup group) {
        var place = group.place();
        var shape = new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), CORNER,
                CORNER);
        graphics.setColor(colors.tint());
        graphics.fill(shape);
        group.title().draw(graphics, group.titlePlace().getX(), group.titlePlace().getY(), Alignment.LEFT,
                colors.accent(), typeface);
    }

    private void draw(Graphics2D graphics, PlacedCard card) {
        var place = card.place();
        var shape = new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), CORNER,
                CORNER);
        graphics.setColor(colors.card());
        graphics.fill(shape);
        graphics.setColor(card.box().card().isSubject() ? colors.accent() : colors.faint());
        graphics.setStroke(new BasicStroke(card.box().card().isSubject() ? 2 : 1));
        graphics.draw(shape);
        drawEmblem(graphics, card.box().card(), place.getX() + CardBox.PADDING + CardBox.EMBLEM / 2,
                place.getCenterY() - CardBox.EMBLEM / 2);
        drawTexts(graphics, card.box(), place.getX() + CardBox.PADDING + CardBox.EMBLEM + CardBox.GAP,
                place.getCenterY() - card.box().textHeight() / 2);
    }

    private void drawTexts(Graphics2D graphics, CardBox box, double x, double top) {
        var y = top;
        for (var text : box.texts()) {
            var isMuted = box.original().filter(text::equals).isPresent()
                    || box.actor().filter(text::equals).isPresent();
            text.draw(graphics, x, y, Alignment.LEFT, isMuted ? colors.muted() : colors.ink(), typeface);
            y += text.height();
        }
    }

    private void drawEmblem(Graphics2D graphics, ChartModel.Card card, double middle, double y) {
        graphics.setColor(colors.emblemGround());
        graphics.fill(new Ellipse2D.Double(middle - CardBox.EMBLEM / 2, y, CardBox.EMBLEM, CardBox.EMBLEM));
        graphics.setColor(colors.accent());
        var size = CardBox.EMBLEM * EMBLEM_SHARE;
        var inset = (CardBox.EMBLEM - size) / 2;
        card.emblem().ifPresentOrElse(
                emblem -> graphics.fill(EmblemShape.of(emblem, middle - size / 2, y + inset, size)), () -> {
                    var initial = card.name().substring(0, card.name().offsetByCodePoints(0, 1));
                    var text = TextBlock.of(initial, TextStyle.bold(18), CardBox.EMBLEM, typeface);
                    text.draw(graphics, middle, y + (CardBox.EMBLEM - text.height()) / 2, Alignment.CENTER,
                            colors.accent(), typeface);
                });
    }

    private void draw(Graphics2D graphics, PlacedLine line) {
        graphics.setColor(colors.line(line.line().kind()));
        graphics.setStroke(stroke(line.line().kind()));
        graphics.draw(path(line.bends()));
        var direction = line.line().direction();
        var bends = line.bends();
        if (direction == Direction.FORWARD || direction == Direction.BOTH) {
            drawArrow(graphics, bends.get(bends.size() - 2), bends.getLast());
        }
        if (direction == Direction.BOTH) {
            drawArrow(graphics, bends.get(1), bends.getFirst());
        }
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

    private static void drawArrow(Graphics2D graphics, Point2D from, Point2D tip) {
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

    private void drawLabel(Graphics2D graphics, PlacedLine line, List<PlacedGroup> groups) {
        var place = line.labelPlace();
        var isInGroup = groups.stream().anyMatch(group -> group.place().contains(place));
        var color = colors.line(line.line().kind());
        graphics.setColor(isInGroup ? colors.tint() : colors.background());
        graphics.fill(place);
        var top = place.getCenterY() - line.label().height() / 2;
        if (line.line().kind() == RelationKind.LOVE) {
            top += ChartGraph.HEART / 2;
            graphics.setColor(color);
            graphics.fill(EmblemShape.of(HEART, place.getCenterX() - ChartGraph.HEART / 2, top - ChartGraph.HEART,
                    ChartGraph.HEART));
        }
        line.label().draw(graphics, place.getCenterX(), top, Alignment.CENTER, color, typeface);
    }

    /// What the kinds of lines mean.
    private final class Legend {
        private static final double SAMPLE = 26;
        private static final double ROW = 20;

        private final List<ChartModel.Kind> kinds;
        private final double width;

        Legend(List<ChartModel.Kind> kinds, double width) {
            this.kinds = kinds;
            this.width = width;
        }

        double height() {
            return walk(null, 0, 0);
        }

        void draw(Graphics2D graphics, double x, double y) {
            walk(graphics, x, y);
        }

        private double walk(@org.jspecify.annotations.Nullable Graphics2D graphics, double left, double top) {
            var x = 0.0;
            var y = 0.0;
            for (var kind : kinds) {
                var text = TextBlock.of(kind.name(), LEGEND, width, typeface);
                var entry = SAMPLE + 6 + text.width();
                if (x > 0 && x + entry > width) {
                    x = 0;
                    y += ROW;
                }
                if (graphics != null) {
                    var color = colors.line(kind.kind());
                    drawSample(graphics, left + x, top + y + ROW / 2, kind.kind(), color);
                    text.draw(graphics, left + x + SAMPLE + 6, top + y + (ROW - text.height()) / 2, Alignment.LEFT,
                            colors.ink(), typeface);
                }
                x += entry + 16;
            }
            return kinds.isEmpty() ? 0 : y + ROW;
        }

        private void drawSample(Graphics2D graphics, double x, double y, RelationKind kind, Color color) {
            graphics.setColor(color);
            graphics.setStroke(stroke(kind));
            graphics.draw(path(List.of(new Point2D.Double(x, y), new Point2D.Double(x + SAMPLE, y))));
            if (kind == RelationKind.LOVE) {
                graphics.fill(EmblemShape.of(HEART, x + SAMPLE / 2 - 7, y - 7, 14));
            }
        }
    }
}
