package okaybot.lore.check;

import java.util.Locale;
import okaybot.lore.Chart;
import okaybot.lore.HexColor;
import okaybot.yaml.YamlReader;

/// Checks the chart of the characters: whom it shows, and whether its colours can be read.
record ChartCheck(YamlReader reader, ReferenceCheck references, Chart chart) {
    /// WCAG 2.2, 1.4.3.
    private static final double READABLE_CONTRAST = 4.5;

    void check() {
        for (var group : chart.groups()) {
            references.checkCharacters(group, "members", group.members());
            references.checkThreshold(group, group.after());
        }
        for (var card : chart.cards()) {
            references.checkCharacter(card, "character", card.character());
            references.checkSources(card, card.sources());
            references.checkThreshold(card, card.after());
        }
        chart.palette().ifPresent(palette -> {
            checkColors(palette.light());
            checkColors(palette.dark());
        });
    }

    private void checkColors(Chart.Colors colors) {
        checkContrast(colors, "ink", colors.ink());
        checkContrast(colors, "accent", colors.accent());
    }

    private void checkContrast(Chart.Colors colors, String component, HexColor color) {
        var contrast = colors.background().contrastWith(color);
        if (contrast < READABLE_CONTRAST) {
            reader.report(colors, component, String.format(Locale.ROOT,
                    "this can hardly be read on the background: the contrast is %.1f to 1", contrast),
                    "it must be 4.5 to 1 or more; make one of the two lighter or darker");
        }
    }
}
