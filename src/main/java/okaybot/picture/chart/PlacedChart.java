package okaybot.picture.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import okaybot.picture.draw.TextBlock;

/// A chart with a place for everything, in points from its upper left corner.
record PlacedChart(double width, double height, List<PlacedCard> cards, List<PlacedGroup> groups,
        List<PlacedLine> lines) {
    record PlacedCard(CardBox box, Rectangle2D place) {}

    record PlacedGroup(List<String> members, TextBlock title, Rectangle2D titlePlace, Rectangle2D place) {}

    /// @param bends the ends, and where it turns
    record PlacedLine(ChartModel.Line line, List<Point2D> bends, TextBlock label, Rectangle2D labelPlace) {}
}
