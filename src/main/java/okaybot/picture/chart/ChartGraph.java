package okaybot.picture.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okaybot.lore.RelationKind;
import okaybot.picture.draw.TextBlock;
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

/// A chart as a graph for ELK, which finds a place for everything in layers from top to bottom.
final class ChartGraph {
    /// The size of the heart above the words on a line.
    static final double HEART = 16;
    static final double PADDING = 10;
    static final double TITLE_TOP = 5;

    private static final double LABEL_MARGIN = 3;
    /// Room for an arrow after the last bend of a line.
    private static final double ARROW = 16;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, ElkNode> nodes = new HashMap<>();

    private ChartGraph() {}

    record Frame(ChartModel.Group group, TextBlock title, ElkNode node) {
        Rectangle2D place() {
            return ChartGraph.place(node);
        }
    }

    record Card(CardBox box, ElkNode node) {
        Rectangle2D place() {
            return ChartGraph.place(node);
        }
    }

    /// @param isDown whether it leads from top to bottom; otherwise the edge is the other way round
    record Line(ChartModel.Line line, TextBlock label, boolean isDown, ElkEdge edge) {
        /// From the line's beginning to its end.
        List<Point2D> bends() {
            var origin = origin(edge.getContainingNode());
            var section = edge.getSections().getFirst();
            var bends = new ArrayList<Point2D>();
            bends.add(moved(section.getStartX(), section.getStartY(), origin));
            section.getBendPoints().forEach(bend -> bends.add(moved(bend.getX(), bend.getY(), origin)));
            bends.add(moved(section.getEndX(), section.getEndY(), origin));
            return isDown ? List.copyOf(bends) : List.copyOf(bends.reversed());
        }

        Rectangle2D labelPlace() {
            var origin = origin(edge.getContainingNode());
            var place = edge.getLabels().getFirst();
            return new Rectangle2D.Double(origin.getX() + place.getX(), origin.getY() + place.getY(), place.getWidth(),
                    place.getHeight());
        }
    }

    /// Everything has its place.
    ///
    /// @param order the ids of the characters from top to bottom, as far as lines decide about it
    /// @param indents by how much the characters of groups are moved to the right
    static ChartGraph laidOut(ChartTexts texts, List<String> order, Map<ChartModel.Group, Double> indents) {
        var graph = new ChartGraph();
        graph.root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        graph.root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        space(graph.root);
        graph.add(texts, order, indents);
        new RecursiveGraphLayoutEngine().layout(graph.root, new BasicProgressMonitor());
        return graph;
    }

    private void add(ChartTexts texts, List<String> order, Map<ChartModel.Group, Double> indents) {
        var groups = texts.model().groups();
        for (var i = 0; i < groups.size(); i++) {
            addFrame(groups.get(i), texts.titles().get(i), indents.getOrDefault(groups.get(i), 0.0));
        }
        texts.cards().forEach(this::addCard);
        var all = texts.model().lines();
        for (var i = 0; i < all.size(); i++) {
            var isDown = order.indexOf(all.get(i).from()) < order.indexOf(all.get(i).to());
            addLine(all.get(i), texts.labels().get(i), isDown);
        }
    }

    private static void space(ElkNode node) {
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 12.0);
        node.setProperty(CoreOptions.SPACING_EDGE_NODE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, ARROW);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        node.setProperty(LayeredOptions.THOROUGHNESS, 10);
    }

    private void addFrame(ChartModel.Group group, TextBlock title, double indent) {
        var node = ElkGraphUtil.createNode(root);
        node.setProperty(CoreOptions.PADDING,
                new ElkPadding(TITLE_TOP + title.height() + TITLE_TOP, PADDING, PADDING, PADDING + indent));
        space(node);
        frames.add(new Frame(group, title, node));
    }

    private void addCard(CardBox box) {
        var card = box.card();
        var around = frames.stream().filter(frame -> frame.group().members().contains(card.id())).map(Frame::node)
                .findFirst().orElse(root);
        var node = ElkGraphUtil.createNode(around);
        node.setDimensions(box.width(), box.height());
        nodes.put(card.id(), node);
        cards.add(new Card(box, node));
    }

    /// A line that leads from top to bottom needs no way around.
    private void addLine(ChartModel.Line line, TextBlock text, boolean isDown) {
        var from = Objects.requireNonNull(nodes.get(line.from()));
        var to = Objects.requireNonNull(nodes.get(line.to()));
        var edge = isDown ? ElkGraphUtil.createSimpleEdge(from, to) : ElkGraphUtil.createSimpleEdge(to, from);
        // ELK leaves out a label without text.
        var label = ElkGraphUtil.createLabel(line.kind().name(), edge);
        var heart = line.kind() == RelationKind.LOVE ? HEART : 0;
        label.setDimensions(Math.max(text.width(), heart) + 2 * LABEL_MARGIN,
                text.height() + heart + 2 * LABEL_MARGIN);
        label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        lines.add(new Line(line, text, isDown, edge));
    }

    List<Frame> frames() {
        return frames;
    }

    List<Card> cards() {
        return cards;
    }

    List<Line> lines() {
        return lines;
    }

    /// In points.
    double width() {
        return root.getWidth();
    }

    double height() {
        return root.getHeight();
    }

    private static Rectangle2D place(ElkNode node) {
        var origin = origin(node);
        return new Rectangle2D.Double(origin.getX(), origin.getY(), node.getWidth(), node.getHeight());
    }

    /// ELK's places are relative to the node around.
    private static Point2D origin(ElkNode node) {
        return node.getParent() == null
                ? new Point2D.Double()
                : moved(node.getX(), node.getY(), origin(node.getParent()));
    }

    private static Point2D moved(double x, double y, Point2D origin) {
        return new Point2D.Double(x + origin.getX(), y + origin.getY());
    }
}
