package okaybot.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.Typeface;
import okaybot.testing.GeneratedCast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks on casts made at random that nothing on a chart covers anything else.
class ChartArrangementTest {
    private static final Typeface TYPEFACE = new Typeface();
    /// For what touches, in points.
    private static final double TOLERANCE = 0.5;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "6, 1", "6, 2", "6, 3", "6, 4", "6, 5", "6, 6", "30, 1", "30, 2"})
    void nothing_covers_anything_else(int characters, long seed) {
        var chart = ChartArrangement.best(new ChartModelBuilder(GeneratedCast.of(characters, seed), 12).all(),
                TYPEFACE);
        assertThat(overlaps(chart)).isEmpty();
        assertThat(chart.cards()).hasSize(characters);
    }

    private static List<String> overlaps(PlacedChart chart) {
        var overlaps = new ArrayList<String>();
        var boxes = Stream.of(
                chart.cards().stream().map(card -> new Box(card.box().card().name(), card.place())),
                chart.groups().stream().map(group -> new Box(group.title().lines().toString(), group.titlePlace())),
                chart.lines().stream().map(line -> new Box(line.label().lines().toString(), line.labelPlace())))
                .flatMap(some -> some).toList();
        for (var i = 0; i < boxes.size(); i++) {
            for (var other : boxes.subList(i + 1, boxes.size())) {
                if (inner(boxes.get(i).place()).intersects(other.place())) {
                    overlaps.add(boxes.get(i) + " covers " + other);
                }
            }
        }
        chart.groups().forEach(group -> addGroup(group, chart, overlaps));
        chart.lines().forEach(line -> boxes.stream().filter(box -> !box.place().equals(line.labelPlace()))
                .filter(box -> segments(line).anyMatch(part -> part.intersects(inner(box.place()))))
                .forEach(box -> overlaps.add(line.label().lines() + " runs through " + box)));
        var picture = new Rectangle2D.Double(-TOLERANCE, -TOLERANCE, chart.width() + 1, chart.height() + 1);
        boxes.stream().filter(box -> !picture.contains(box.place())).forEach(box -> overlaps.add(box + " is outside"));
        return overlaps;
    }

    /// A group holds its members and nobody else.
    private static void addGroup(PlacedGroup group, PlacedChart chart, List<String> overlaps) {
        if (!group.place().contains(group.titlePlace())) {
            overlaps.add(group + " does not hold its title");
        }
        chart.groups().stream()
                .filter(other -> other != group && inner(other.place()).intersects(group.place()))
                .forEach(other -> overlaps.add(group + " covers " + other));
        for (var card : chart.cards()) {
            if (group.members().contains(card.box().card().id())
                    ? !group.place().contains(card.place())
                    : inner(group.place()).intersects(card.place())) {
                overlaps.add(group + " and " + card);
            }
        }
    }

    private record Box(String words, Rectangle2D place) {}

    private static Rectangle2D inner(Rectangle2D place) {
        return new Rectangle2D.Double(place.getX() + TOLERANCE, place.getY() + TOLERANCE,
                place.getWidth() - 2 * TOLERANCE, place.getHeight() - 2 * TOLERANCE);
    }

    private static Stream<Line2D> segments(PlacedLine line) {
        return IntStream.range(1, line.bends().size())
                .mapToObj(i -> new Line2D.Double(line.bends().get(i - 1), line.bends().get(i)));
    }
}
