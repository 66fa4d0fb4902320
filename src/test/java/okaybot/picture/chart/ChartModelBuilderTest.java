package okaybot.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import okaybot.lore.view.LoreFilter;
import okaybot.picture.chart.ChartModel.Direction;
import okaybot.picture.chart.ChartModel.Line;
import okaybot.testing.ShowLore;
import org.junit.jupiter.api.Test;

class ChartModelBuilderTest {
    @Test
    void who_does_it_to_whom_is_an_arrow() {
        var lines = new ChartModelBuilder(LoreFilter.upTo(ShowLore.LORE, 16), 16).all().lines();
        assertThat(lines).extracting(Line::from, Line::to, Line::direction, line -> line.labels().getFirst()).contains(
                tuple("moon-youngs-mother", "brothers-mother", Direction.FORWARD, "killed her"),
                tuple("lee-sang-in", "ko-moon-young", Direction.FORWARD, "publisher"),
                tuple("brothers-mother", "moon-gang-tae", Direction.FORWARD, "mother"),
                tuple("moon-gang-tae", "moon-sang-tae", Direction.MUTUAL, "brothers"),
                tuple("ko-moon-young", "moon-sang-tae", Direction.MUTUAL, "heal together"));
    }
}
