package okaybot.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.lore.RelationKind;
import okaybot.lore.view.LoreFilter;
import okaybot.picture.draw.Typeface;
import okaybot.testing.ShowLore;
import org.junit.jupiter.api.Test;

class ChartArrangementTest {
    private static final Typeface TYPEFACE = new Typeface();

    private final ChartModelBuilder models = new ChartModelBuilder(LoreFilter.upTo(ShowLore.LORE, 0), 0);

    @Test
    void parents_are_above_their_children_on_a_chart_that_fits_a_phone() {
        var chart = ChartArrangement.best(models.all(), TYPEFACE);
        assertThat(chart.lines()).filteredOn(line -> line.line().kind() == RelationKind.FAMILY
                && line.line().direction() == ChartModel.Direction.FORWARD)
                .allMatch(line -> line.bends().getFirst().getY() < line.bends().getLast().getY());
        assertThat(chart.width()).isLessThan(560);
        assertThat(chart.height()).isLessThan(1200);
    }

    @Test
    void the_same_chart_is_always_arranged_in_the_same_way() {
        var model = models.of("nam-joo-ri").orElseThrow();
        assertThat(ChartArrangement.best(model, TYPEFACE)).isEqualTo(ChartArrangement.best(model, TYPEFACE));
    }

    @Test
    void the_way_between_two_leads_down() {
        var chart = ChartArrangement.best(models.between("oh-ji-wang", "lee-sang-in").orElseThrow(), TYPEFACE);
        assertThat(chart.cards()).extracting(card -> card.box().card().id()).containsExactly("oh-ji-wang",
                "moon-gang-tae", "ko-moon-young", "lee-sang-in");
        assertThat(chart.cards()).extracting(card -> card.place().getY()).isSorted();
    }
}
