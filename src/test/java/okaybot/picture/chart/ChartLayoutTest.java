package okaybot.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreFilter;
import okaybot.lore.view.LoreTranslator;
import okaybot.picture.chart.PlacedChart.PlacedGroup;
import okaybot.picture.chart.PlacedChart.PlacedLine;
import okaybot.picture.draw.Typeface;
import okaybot.testing.GeneratedCast;
import okaybot.testing.ShowLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Checks on casts made at random that nothing on a chart covers anything else.
class ChartLayoutTest {
    private static final Typeface TYPEFACE = new Typeface();
    /// For what touches, in points.
    private static final double TOLERANCE = 0.5;

    /// Of everybody, and of one of them.
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "6, 20", "12, 5", "30, 3"})
    void nothing_covers_anything_else(int characters, int casts) {
        for (var seed = 1; seed <= casts; seed++) {
            var builder = builder(GeneratedCast.of(characters, seed), 12);
            var all = layout(builder.all());
            assertThat(overlaps(all)).as("%d characters, seed %d", characters, seed).isEmpty();
            assertThat(all.cards()).hasSize(characters);
            assertThat(overlaps(layout(builder.of("role-0").orElseThrow()))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 0", "en, 16", "ko, 0", "ko, 16", "es, 0", "es, 16"})
    void nothing_covers_anything_else_in_this_show(Locale language, int ceiling) {
        var builder = builder(LoreTranslator.translate(ShowLore.LORE, language), ceiling);
        assertThat(overlaps(layout(builder.all()))).isEmpty();
        assertThat(overlaps(layout(builder.of("ko-moon-young").orElseThrow()))).isEmpty();
        assertThat(overlaps(layout(builder.between("lee-sang-in", "oh-ji-wang").orElseThrow()))).isEmpty();
    }

    @Test
    void a_name_in_a_script_that_the_fonts_lack_is_left_out() {
        var card = new ChartModel.Card("keeper", "Seo", Optional.of("徐"), Optional.empty(), Optional.empty(),
                Optional.empty(), false);
        assertThat(CardBox.of(card, TYPEFACE).texts()).hasSize(1);
    }

    @Test
    void covered_words_would_be_found() {
        var chart = layout(builder(GeneratedCast.of(6, 1), 12).all());
        var line = chart.lines().getFirst();
        var moved = new PlacedLine(line.line(), line.bends(), line.label(), chart.cards().getFirst().place());
        assertThat(overlaps(new PlacedChart(chart.width(), chart.height(), chart.cards(), chart.groups(),
                List.of(moved)))).isNotEmpty();
    }

    private static ChartModelBuilder builder(Lore lore, int ceiling) {
        return new ChartModelBuilder(LoreFilter.upTo(lore, ceiling), ceiling);
    }

    private static PlacedChart layout(ChartModel model) {
        return ChartLayout.of(ChartTexts.of(model, TYPEFACE), model.cards().stream().map(ChartModel.Card::id).toList());
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
                .filter(other -> !other.equals(group) && inner(other.place()).intersects(group.place()))
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
