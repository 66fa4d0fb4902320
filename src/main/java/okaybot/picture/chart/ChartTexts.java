package okaybot.picture.chart;

import java.util.List;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// The texts of a chart, measured once for all the ways in which it can be arranged.
///
/// @param cards in the order of the model, as are the others
/// @param titles of groups
/// @param labels of lines
record ChartTexts(ChartModel model, List<CardBox> cards, List<TextBlock> titles, List<TextBlock> labels) {
    private static final TextStyle LABEL = TextStyle.regular(12);
    private static final TextStyle TITLE = TextStyle.bold(12);
    private static final double LABEL_WIDTH = 92;
    private static final double TITLE_WIDTH = 200;

    static ChartTexts of(ChartModel model, Typeface typeface) {
        return new ChartTexts(model, model.cards().stream().map(card -> CardBox.of(card, typeface)).toList(),
                model.groups().stream().map(group -> TextBlock.of(group.title(), TITLE, TITLE_WIDTH, typeface))
                        .toList(),
                model.lines().stream()
                        .map(line -> TextBlock.of(String.join(" · ", line.labels()), LABEL, LABEL_WIDTH, typeface))
                        .toList());
    }
}
