package okaybot.picture.chart;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What is said on charts, and what says the same in words.
interface ChartMessages {
    static ChartMessages in(Locale locale) {
        return MessageBundle.of(ChartMessages.class, locale);
    }

    /// What a chart shows, in words for those who cannot see it.
    ///
    /// @param title of the chart
    /// @param show its title
    String alt(String title, String show);

    /// At the end of a description that is too long.
    String altMore(int count);

    /// A title.
    String between(String first, String second);

    /// In the legend.
    String conflict();

    /// In the legend.
    String family();

    /// In the legend.
    String friendship();

    /// In the legend.
    String love();

    /// A title.
    String of(String name);

    /// In the legend: relations of any other kind.
    String other();

    /// A title.
    String relationships();

    /// In the legend.
    String work();
}
