package okaybot.picture.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import okaybot.picture.chart.PlacedChart.PlacedCard;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.draw.Canvas;
import okaybot.picture.draw.EmblemShape;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.TextColumn;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// Draws a chart.
public final class ChartPainter {
    private static final double MARGIN = 18;
    private static final double HEADING_GAP = 14;
    private static final double LEGEND_GAP = 16;
    /// In which a heading has room in one line, mostly.
    private static final double MIN_WIDTH = 300;
    private static final double CORNER = 14;
    private static final double EMBLEM_SHARE = 0.6;
    private static final TextStyle TITLE = TextStyle.bold(20);
    private static final TextStyle SUBTITLE = TextStyle.regular(13);
    private static final TextStyle INITIAL = TextStyle.bold(18);

    private final Typeface typeface;
    private final PictureColors colors;

    public ChartPainter(Typeface typeface, PictureColors colors) {
        this.typeface = typeface;
        this.colors = colors;
    }

    public byte[] png(ChartModel model) {
        var chart = ChartArrangement.best(model, typeface);
        var heading = new TextColumn(Math.max(chart.width(), MIN_WIDTH), typeface)
                .add(model.title(), TITLE, colors.accent())
                .add(model.subtitle(), SUBTITLE, colors.muted());
        var width = MARGIN + Math.max(chart.width(), heading.width()) + MARGIN;
        var top = MARGIN + heading.height() + HEADING_GAP;
        var bottom = top + chart.height() + LEGEND_GAP;
        var legend = ChartLegend.of(model.kinds(), width - 2 * MARGIN, typeface);
        return Canvas.png(width, bottom + legend.height() + MARGIN, colors.background(), graphics -> {
            var lines = new LinePainter(graphics, typeface, colors);
            heading.draw(graphics, MARGIN, MARGIN);
            var left = (width - chart.width()) / 2;
            graphics.translate(left, top);
            draw(graphics, chart, lines);
            graphics.translate(-left, -top);
            legend.draw(lines, MARGIN, bottom);
        });
    }

    private void draw(Graphics2D graphics, PlacedChart chart, LinePainter lines) {
        chart.groups().forEach(group -> draw(graphics, group));
        chart.lines().forEach(lines::draw);
        chart.cards().forEach(card -> draw(graphics, card));
        chart.lines().forEach(line -> lines.drawLabel(line, chart.groups()));
    }

    private static RoundRectangle2D rounded(Rectangle2D place) {
        return new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), CORNER,
                CORNER);
    }

    private void draw(Graphics2D graphics, PlacedGroup group) {
        var place = group.place();
        var shape = rounded(place);
        graphics.setColor(colors.tint());
        graphics.fill(shape);
        group.title().draw(graphics, group.titlePlace().getX(), group.titlePlace().getY(), Alignment.LEFT,
                colors.accent(), typeface);
    }

    private void draw(Graphics2D graphics, PlacedCard card) {
        var place = card.place();
        var shape = rounded(place);
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
            text.block().draw(graphics, x, y, Alignment.LEFT, text.isMuted() ? colors.muted() : colors.ink(), typeface);
            y += text.block().height();
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
                    var text = TextBlock.of(initial, INITIAL, CardBox.EMBLEM, typeface);
                    text.draw(graphics, middle, y + (CardBox.EMBLEM - text.height()) / 2, Alignment.CENTER,
                            colors.accent(), typeface);
                });
    }
}
