package okaybot.picture.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.RelationKind;
import okaybot.picture.chart.ChartModel.Direction;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.Typeface;

/// Finds who stands above whom: tries several orders and takes the one that is read best on a phone.
final class ChartArrangement {
    /// Of a phone, in points. What is larger is shown smaller.
    private static final double SCREEN_WIDTH = 390;
    private static final double SCREEN_HEIGHT = 844;
    private static final double CROSSING = 0.02;
    private static final double UPWARDS = 0.5;
    /// Of lines, per point.
    private static final double LENGTH = 0.00003;
    /// Layout takes time that grows faster than the chart: 60 orders of a small one, 15 of one with 30 characters.
    private static final int EFFORT = 1400;
    private static final int MAX_ORDERS = 60;
    private static final int MIN_ORDERS = 4;

    private final ChartModel model;
    private final ChartTexts texts;
    /// Always the same, so that the same chart is the same picture.
    private final Random random = new Random(1);

    private ChartArrangement(ChartModel model, Typeface typeface) {
        this.model = model;
        texts = ChartTexts.of(model, typeface);
    }

    /// A chart as it was placed in some order.
    private record Attempt(List<List<String>> blocks, PlacedChart chart, double cost) {}

    static PlacedChart best(ChartModel model, Typeface typeface) {
        return new ChartArrangement(model, typeface).search().chart();
    }

    /// The first half of the orders is found by chance, the second half are small changes to the best one so far.
    private Attempt search() {
        var orders = Math.clamp(EFFORT / (model.cards().size() + model.lines().size()), MIN_ORDERS, MAX_ORDERS);
        var best = attempt(blocks());
        for (var i = 1; i < orders && !model.isInOrder(); i++) {
            var next = attempt(i < orders / 2 ? shuffled(best.blocks()) : changed(best.blocks()));
            best = next.cost() < best.cost() ? next : best;
        }
        return best;
    }

    private Attempt attempt(List<List<String>> blocks) {
        var chart = ChartLayout.of(texts, blocks.stream().flatMap(List::stream).toList());
        return new Attempt(blocks, chart, cost(chart));
    }

    /// Those of a group stand together.
    private List<List<String>> blocks() {
        return Stream.concat(model.groups().stream().map(ChartModel.Group::members),
                model.cards().stream().filter(card -> model.groupOf(card).isEmpty()).map(card -> List.of(card.id())))
                .toList();
    }

    private List<List<String>> shuffled(List<List<String>> blocks) {
        return mixed(blocks.stream().map(this::mixed).toList());
    }

    private <T> List<T> mixed(List<T> things) {
        var mixed = new ArrayList<>(things);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /// Two blocks change places, or one is mixed.
    private List<List<String>> changed(List<List<String>> blocks) {
        var changed = new ArrayList<>(blocks);
        var one = random.nextInt(blocks.size());
        if (random.nextBoolean() && blocks.get(one).size() > 1) {
            changed.set(one, mixed(blocks.get(one)));
        } else {
            Collections.swap(changed, one, random.nextInt(blocks.size()));
        }
        return changed;
    }

    private static double cost(PlacedChart chart) {
        var upwards = chart.lines().stream().filter(ChartArrangement::isParentBelow).count();
        var length = chart.lines().stream().mapToDouble(ChartArrangement::length).sum();
        return Math.max(chart.width() / SCREEN_WIDTH, chart.height() / SCREEN_HEIGHT)
                + Math.min(chart.width() / SCREEN_WIDTH, chart.height() / SCREEN_HEIGHT) / 2
                + CROSSING * crossings(chart.lines()) + UPWARDS * upwards + LENGTH * length;
    }

    private static boolean isParentBelow(PlacedLine line) {
        return line.line().kind() == RelationKind.FAMILY && line.line().direction() == Direction.FORWARD
                && line.bends().getFirst().getY() > line.bends().getLast().getY();
    }

    private static double length(PlacedLine line) {
        return segments(line).mapToDouble(part -> part.getP1().distance(part.getP2())).sum();
    }

    private static long crossings(List<PlacedLine> lines) {
        return IntStream.range(0, lines.size()).boxed()
                .flatMap(i -> lines.subList(i + 1, lines.size()).stream().map(other -> crossings(lines.get(i), other)))
                .mapToLong(count -> count).sum();
    }

    private static long crossings(PlacedLine one, PlacedLine other) {
        return segments(one).mapToLong(part -> segments(other).filter(part::intersectsLine).count()).sum();
    }

    private static Stream<Line2D> segments(PlacedLine line) {
        return IntStream.range(1, line.bends().size())
                .mapToObj(i -> new Line2D.Double(line.bends().get(i - 1), line.bends().get(i)));
    }
}
