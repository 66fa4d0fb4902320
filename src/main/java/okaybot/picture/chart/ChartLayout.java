package okaybot.picture.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.picture.chart.PlacedChart.PlacedCard;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.TextBlock;

/// Places a chart so that no line runs through the title of a group, which ELK does not know of.
final class ChartLayout {
    private static final double CLEARANCE = 6;
    /// By how much a title is moved until there is no line.
    private static final double STEP = 2;

    private final ChartGraph graph;
    private final List<List<Point2D>> lines;

    private ChartLayout(ChartGraph graph) {
        this.graph = graph;
        lines = graph.lines().stream().map(ChartGraph.Line::bends).toList();
    }

    /// @param order the ids of the characters from top to bottom, as far as lines decide about it
    static PlacedChart of(ChartTexts texts, List<String> order) {
        var layout = of(texts, order, Map.of());
        var crossed = layout.crossedGroups();
        if (crossed.isEmpty()) {
            return layout.placed();
        }
        var narrowed = texts.narrowed(crossed);
        layout = of(narrowed, order, layout.missingRoom(narrowed));
        return layout.crossedGroups().isEmpty()
                ? layout.placed()
                : of(narrowed, order, layout.titleWidths()).placed();
    }

    private static ChartLayout of(ChartTexts texts, List<String> order, Map<ChartModel.Group, Double> indents) {
        return new ChartLayout(ChartGraph.laidOut(texts, order, indents));
    }

    private PlacedChart placed() {
        return new PlacedChart(graph.width(), graph.height(),
                graph.cards().stream().map(card -> new PlacedCard(card.box(), card.place())).toList(),
                graph.frames().stream()
                        .map(frame -> new PlacedGroup(frame.group().members(), frame.title(),
                                titlePlace(frame, frame.title()).orElseGet(() -> firstTitlePlace(frame, frame.title())),
                                frame.place()))
                        .toList(),
                graph.lines().stream()
                        .map(line -> new PlacedLine(line.line(), line.bends(), line.label(), line.labelPlace()))
                        .toList());
    }

    /// The groups with lines through their titles.
    private Set<ChartModel.Group> crossedGroups() {
        return graph.frames().stream().filter(frame -> titlePlace(frame, frame.title()).isEmpty())
                .map(ChartGraph.Frame::group).collect(Collectors.toSet());
    }

    /// The groups with lines through their titles, and how much more room there should be at the left.
    private Map<ChartModel.Group, Double> missingRoom(ChartTexts texts) {
        return graph.frames().stream().filter(frame -> titlePlace(frame, texts.title(frame.group())).isEmpty())
                .collect(Collectors.toMap(ChartGraph.Frame::group,
                        frame -> missingRoom(frame.place(), texts.title(frame.group()))));
    }

    private double missingRoom(Rectangle2D place, TextBlock title) {
        var right = place.getX() + ChartGraph.PADDING + title.width() + CLEARANCE;
        var border = new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), 1);
        var first = lines.stream().filter(bends -> crosses(bends, border)).flatMap(List::stream)
                .mapToDouble(Point2D::getX).filter(x -> x > place.getX()).min().orElse(right);
        return Math.max(0, right - first) + 1;
    }

    /// With this much room at the left, no line can be there.
    private Map<ChartModel.Group, Double> titleWidths() {
        return graph.frames().stream()
                .collect(Collectors.toMap(ChartGraph.Frame::group, frame -> frame.title().width() + 2 * CLEARANCE));
    }

    /// The leftmost place above the group's characters where no line runs. Empty if there is none.
    private Optional<Rectangle2D> titlePlace(ChartGraph.Frame frame, TextBlock title) {
        var right = frame.place().getMaxX() - ChartGraph.PADDING + 1;
        var first = firstTitlePlace(frame, title);
        for (var x = first.getX(); x + title.width() <= right; x += STEP) {
            var around = new Rectangle2D.Double(x - CLEARANCE, frame.place().getY(), title.width() + 2 * CLEARANCE,
                    ChartGraph.TITLE_TOP + title.height());
            if (lines.stream().noneMatch(bends -> crosses(bends, around))) {
                return Optional.of(new Rectangle2D.Double(x, first.getY(), title.width(), title.height()));
            }
        }
        return Optional.empty();
    }

    private static Rectangle2D firstTitlePlace(ChartGraph.Frame frame, TextBlock title) {
        return new Rectangle2D.Double(frame.place().getX() + ChartGraph.PADDING,
                frame.place().getY() + ChartGraph.TITLE_TOP, title.width(), title.height());
    }

    private static boolean crosses(List<Point2D> bends, Rectangle2D area) {
        return IntStream.range(1, bends.size()).anyMatch(i -> area.intersectsLine(bends.get(i - 1).getX(),
                bends.get(i - 1).getY(), bends.get(i).getX(), bends.get(i).getY()));
    }
}
