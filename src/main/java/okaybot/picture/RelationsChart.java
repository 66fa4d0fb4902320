package okaybot.picture;

import java.util.Optional;
import okaybot.answer.PictureTheme;
import okaybot.lore.Lore;
import okaybot.picture.chart.ChartModel;
import okaybot.picture.chart.ChartModelBuilder;
import okaybot.picture.chart.ChartPainter;
import okaybot.picture.draw.PictureColors;

/// Who is who, and what the characters are to each other. Lines beyond the ceiling are not there.
public final class RelationsChart {
    private static final String FILE_NAME = "relationships.png";

    private final ChartModelBuilder models;
    private final PictureColors colors;

    /// @param lore what the reader may know of, in the reader's language
    /// @param ceiling the last episode that the reader has watched
    public RelationsChart(Lore lore, int ceiling, PictureTheme theme) {
        models = new ChartModelBuilder(lore, ceiling);
        colors = PictureColors.of(lore, theme);
    }

    record Content(ChartModel model, PictureColors colors) {}

    /// Of everybody. Empty if there is nobody.
    public Optional<Drawing> ofAll() {
        return Optional.of(models.all()).filter(model -> !model.cards().isEmpty()).map(this::drawing);
    }

    /// Of one character and those who are related to them. Empty if the reader may not know of that one.
    ///
    /// @param role an id
    public Optional<Drawing> of(String role) {
        return models.of(role).map(this::drawing);
    }

    /// The shortest way from one character to another. Empty if there is none that the reader may know of.
    ///
    /// @param first an id
    /// @param second another one
    public Optional<Drawing> between(String first, String second) {
        return models.between(first, second).map(this::drawing);
    }

    private Drawing drawing(ChartModel model) {
        return Drawing.of(FILE_NAME, models.altText(model), new Content(model, colors),
                typeface -> new ChartPainter(typeface, colors).png(model));
    }
}
