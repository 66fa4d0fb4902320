package okaybot.picture.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okaybot.lore.RelationKind;
import okaybot.picture.chart.PlacedChart.PlacedCard;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Finds a place for everything on a chart, by ELK's layers from top to bottom.
final class ChartLayout {
    /// The size of the heart above the words on a line.
    static final double HEART = 16;

    private static final TextStyle LABEL = TextStyle.regular(12);
    private static final TextStyle TITLE = TextStyle.bold(12);
    private static final double LABEL_WIDTH = 92;
    private static final double LABEL_MARGIN = 3;
    private static final double GROUP_PADDING = 10;
    private static final double TITLE_TOP = 5;
    private static final double TITLE_CLEARANCE = 6;

    private final Typeface typeface;
    private final ChartModel model;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, CardBox> boxes = new LinkedHashMap<>();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ChartModel.Group, ElkNode> frames = new LinkedHashMap<>();
    private final Map<ChartModel.Line, ElkEdge> edges = new LinkedHashMap<>();
    private final Map<ChartModel.Line, TextBlock> labels = new LinkedHashMap<>();

    private final Map<ChartModel.Group, TextBlock> titles = new LinkedHashMap<>();
    private final Map<ChartModel.Group, Double> indents;
    private final List<String> order;

    private ChartLayout(ChartModel model, List<String> order, Map<ChartModel.Group, Double> indents,
            Typeface typeface) {
        this.indents = indents;
        this.model = model;
        this.order = order;
        this.typeface = typeface;
    }

    /// @param order the ids of the characters from top to bottom, as far as lines decide about it
    static PlacedChart of(ChartModel model, List<String> order, Typeface typeface) {
        var layout = of(model, order, Map.of(), typeface);
        var covered = layout.coveredTitles();
        if (!covered.isEmpty()) {
            layout = of(model, order, covered, typeface);
        }
        if (!layout.coveredTitles().isEmpty()) {
            layout = of(model, order, layout.titleWidths(), typeface);
        }
        return layout.placed();
    }

    /// @param indents by how much the characters of groups are moved to the right, so that titles have room at the left
    private static ChartLayout of(ChartModel model, List<String> order, Map<ChartModel.Group, Double> indents,
            Typeface typeface) {
        var layout = new ChartLayout(model, order, indents, typeface);
        layout.build();
        new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
        return layout;
    }

    private void build() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        space(graph);
        model.groups().forEach(this::addFrame);
        model.cards().forEach(this::addCard);
        model.lines().forEach(this::addLine);
    }

    private static void space(ElkNode node) {
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 12.0);
        node.setProperty(CoreOptions.SPACING_EDGE_NODE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        node.setProperty(LayeredOptions.THOROUGHNESS, 10);
    }

    private void addFrame(ChartModel.Group group) {
        var frame = ElkGraphUtil.createNode(graph);
        var title = TextBlock.of(group.title(), TITLE, 200, typeface);
        var left = GROUP_PADDING + indents.getOrDefault(group, 0.0);
        frame.setProperty(CoreOptions.PADDING,
                new ElkPadding(TITLE_TOP + title.height() + TITLE_TOP, GROUP_PADDING, GROUP_PADDING, left));
        space(frame);
        frames.put(group, frame);
        titles.put(group, title);
    }

    private void addCard(ChartModel.Card card) {
        var box = CardBox.of(card, typeface);
        var node = ElkGraphUtil.createNode(model.groupOf(card).map(frames::get).orElse(graph));
        node.setDimensions(box.width(), box.height());
        boxes.put(card.id(), box);
        nodes.put(card.id(), node);
    }

    private void addLine(ChartModel.Line line) {
        var isDown = isDown(line);
        var edge = ElkGraphUtil.createSimpleEdge(nodes.get(isDown ? line.from() : line.to()),
                nodes.get(isDown ? line.to() : line.from()));
        var text = TextBlock.of(String.join(" · ", line.labels()), LABEL, LABEL_WIDTH, typeface);
        // ELK leaves out a label without text.
        var label = ElkGraphUtil.createLabel(line.kind().name(), edge);
        var heart = line.kind() == RelationKind.LOVE ? HEART : 0;
        label.setDimensions(Math.max(text.width(), heart) + 2 * LABEL_MARGIN, text.height() + heart + 2 * LABEL_MARGIN);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        edges.put(line, edge);
        labels.put(line, text);
    }

    /// Lines that lead from top to bottom need no way around.
    private boolean isDown(ChartModel.Line line) {
        return order.indexOf(line.from()) < order.indexOf(line.to());
    }

    private PlacedChart placed() {
        var cards = model.cards().stream()
                .map(card -> new PlacedCard(boxes.get(card.id()), place(nodes.get(card.id())))).toList();
        var groups = model.groups().stream()
                .map(group -> new PlacedGroup(group.members(), titles.get(group),
                        titlePlace(group).orElseGet(() -> firstTitlePlace(group)),
                        place(frames.get(group))))
                .toList();
        return new PlacedChart(graph.getWidth(), graph.getHeight(), cards, groups,
                model.lines().stream().map(this::placed).toList());
    }

    private PlacedLine placed(ChartModel.Line line) {
        var edge = edges.get(line);
        var origin = origin(edge.getContainingNode());
        var label = edge.getLabels().getFirst();
        return new PlacedLine(line, bends(line), labels.get(line),
                new Rectangle2D.Double(origin.getX() + label.getX(), origin.getY() + label.getY(),
                        label.getWidth(),
                        label.getHeight()));
    }

    private List<Point2D> bends(ChartModel.Line line) {
        var edge = edges.get(line);
        var origin = origin(edge.getContainingNode());
        var section = edge.getSections().getFirst();
        var bends = new ArrayList<Point2D>();
        bends.add(moved(section.getStartX(), section.getStartY(), origin));
        section.getBendPoints().forEach(bend -> bends.add(moved(bend.getX(), bend.getY(), origin)));
        bends.add(moved(section.getEndX(), section.getEndY(), origin));
        return isDown(line) ? List.copyOf(bends) : bends.reversed();
    }

    /// The groups with lines through their titles, and how much room is missing at the left.
    private Map<ChartModel.Group, Double> coveredTitles() {
        return model.groups().stream().filter(group -> titlePlace(group).isEmpty())
                .collect(Collectors.toMap(group -> group, this::missingRoom));
    }

    private double missingRoom(ChartModel.Group group) {
        var frame = place(frames.get(group));
        var right = frame.getX() + GROUP_PADDING + titles.get(group).width() + TITLE_CLEARANCE;
        var strip = new Rectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), TITLE_TOP + 1);
        var first = model.lines().stream().map(this::bends).filter(bends -> crosses(bends, strip))
                .flatMap(List::stream).mapToDouble(Point2D::getX).filter(x -> x > frame.getX()).min().orElse(right);
        return Math.max(0, right - first) + 1;
    }

    /// With this much room at the left, no line can be there.
    private Map<ChartModel.Group, Double> titleWidths() {
        return model.groups().stream().collect(Collectors.toMap(group -> group,
                group -> titles.get(group).width() + 2 * TITLE_CLEARANCE));
    }

    /// The leftmost place above the group's characters where no line runs. Empty if there is none.
    private Optional<Rectangle2D> titlePlace(ChartModel.Group group) {
        var frame = place(frames.get(group));
        var title = titles.get(group);
        var first = firstTitlePlace(group);
        var lines = model.lines().stream().map(this::bends).toList();
        for (var x = first.getX(); x + title.width() + GROUP_PADDING <= frame.getMaxX() + 1; x += 2) {
            var place = new Rectangle2D.Double(x, first.getY(), title.width(), title.height());
            var around = new Rectangle2D.Double(x - TITLE_CLEARANCE, frame.getY(),
                    title.width() + 2 * TITLE_CLEARANCE, TITLE_TOP + title.height());
            if (lines.stream().noneMatch(bends -> crosses(bends, around))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Rectangle2D firstTitlePlace(ChartModel.Group group) {
        var frame = place(frames.get(group));
        var title = titles.get(group);
        return new Rectangle2D.Double(frame.getX() + GROUP_PADDING, frame.getY() + TITLE_TOP, title.width(),
                title.height());
    }

    private static boolean crosses(List<Point2D> bends, Rectangle2D area) {
        return IntStream.range(1, bends.size()).anyMatch(i -> area.intersectsLine(bends.get(i - 1).getX(),
                bends.get(i - 1).getY(), bends.get(i).getX(), bends.get(i).getY()));
    }

    private static Point2D moved(double x, double y, Point2D origin) {
        return new Point2D.Double(x + origin.getX(), y + origin.getY());
    }

    private static Rectangle2D place(ElkNode node) {
        var origin = origin(node);
        return new Rectangle2D.Double(origin.getX(), origin.getY(), node.getWidth(), node.getHeight());
    }

    /// Places are relative to the node around.
    private static Point2D origin(ElkNode node) {
        if (node.getParent() == null) {
            return new Point2D.Double();
        }
        return moved(node.getX(), node.getY(), origin(node.getParent()));
    }
}
