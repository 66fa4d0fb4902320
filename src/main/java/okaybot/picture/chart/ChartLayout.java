package okaybot.picture.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okaybot.picture.chart.PlacedChart.PlacedCard;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Finds a place for everything on a chart, by ELK's layers from top to bottom.
final class ChartLayout {
    private static final TextStyle LABEL = TextStyle.regular(12);
    private static final TextStyle TITLE = TextStyle.bold(12);
    private static final double LABEL_WIDTH = 92;
    private static final double LABEL_MARGIN = 4;
    private static final double GROUP_PADDING = 12;

    private final Typeface typeface;
    private final ChartModel model;
    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<String, CardBox> boxes = new LinkedHashMap<>();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ChartModel.Group, ElkNode> frames = new LinkedHashMap<>();
    private final Map<ChartModel.Line, ElkEdge> edges = new LinkedHashMap<>();
    private final Map<ChartModel.Line, TextBlock> labels = new LinkedHashMap<>();

    private ChartLayout(ChartModel model, Typeface typeface) {
        this.model = model;
        this.typeface = typeface;
    }

    static PlacedChart of(ChartModel model, Typeface typeface) {
        var layout = new ChartLayout(model, typeface);
        layout.build();
        new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
        return layout.placed();
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
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 16.0);
        node.setProperty(CoreOptions.SPACING_EDGE_NODE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 18.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
        node.setProperty(LayeredOptions.THOROUGHNESS, 40);
    }

    private void addFrame(ChartModel.Group group) {
        var frame = ElkGraphUtil.createNode(graph);
        var title = TextBlock.of(group.title(), TITLE, 200, typeface);
        frame.setProperty(CoreOptions.PADDING,
                new ElkPadding(GROUP_PADDING + title.height(), GROUP_PADDING, GROUP_PADDING, GROUP_PADDING));
        frame.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
        frame.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(title.width() + 2 * GROUP_PADDING, 0));
        space(frame);
        frames.put(group, frame);
    }

    private void addCard(ChartModel.Card card) {
        var box = CardBox.of(card, typeface);
        var node = ElkGraphUtil.createNode(model.groupOf(card).map(frames::get).orElse(graph));
        node.setDimensions(box.width(), box.height());
        boxes.put(card.id(), box);
        nodes.put(card.id(), node);
    }

    private void addLine(ChartModel.Line line) {
        var edge = ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to()));
        var text = TextBlock.of(String.join(" · ", line.labels()), LABEL, LABEL_WIDTH, typeface);
        // ELK leaves out a label without text.
        var label = ElkGraphUtil.createLabel(line.kind().name(), edge);
        label.setDimensions(text.width() + 2 * LABEL_MARGIN, text.height() + 2 * LABEL_MARGIN);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        edges.put(line, edge);
        labels.put(line, text);
    }

    private PlacedChart placed() {
        var cards = model.cards().stream()
                .map(card -> new PlacedCard(boxes.get(card.id()), place(nodes.get(card.id())))).toList();
        var groups = model.groups().stream()
                .map(group -> new PlacedGroup(TextBlock.of(group.title(), TITLE, 200, typeface),
                        place(frames.get(group))))
                .toList();
        return new PlacedChart(graph.getWidth(), graph.getHeight(), cards, groups,
                model.lines().stream().map(this::placed).toList());
    }

    private PlacedLine placed(ChartModel.Line line) {
        var edge = edges.get(line);
        var origin = origin(edge.getContainingNode());
        var section = edge.getSections().getFirst();
        var bends = new ArrayList<Point2D>();
        bends.add(moved(section.getStartX(), section.getStartY(), origin));
        section.getBendPoints().forEach(bend -> bends.add(moved(bend.getX(), bend.getY(), origin)));
        bends.add(moved(section.getEndX(), section.getEndY(), origin));
        var label = edge.getLabels().getFirst();
        return new PlacedLine(line, List.copyOf(bends), labels.get(line),
                new Rectangle2D.Double(origin.getX() + label.getX(), origin.getY() + label.getY(), label.getWidth(),
                        label.getHeight()));
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
