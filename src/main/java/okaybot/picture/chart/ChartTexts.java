package okaybot.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// The texts of a chart, measured once for all the ways in which it can be arranged.
///
/// @param cards in the order of the model, as are the others
/// @param titles of groups
/// @param narrowTitles the same in two lines or more, if they are long
/// @param labels of lines
record ChartTexts(ChartModel model, List<CardBox> cards, List<TextBlock> titles, List<TextBlock> narrowTitles,
        List<TextBlock> labels) {
    private static final TextStyle LABEL = TextStyle.regular(12);
    private static final TextStyle TITLE = TextStyle.bold(12);
    private static final double LABEL_WIDTH = 92;
    private static final double TITLE_WIDTH = 200;
    private static final double NARROW_TITLE_WIDTH = 92;

    static ChartTexts of(ChartModel model, Typeface typeface) {
        return new ChartTexts(model, model.cards().stream().map(card -> CardBox.of(card, typeface)).toList(),
                titles(model, TITLE_WIDTH, typeface), titles(model, NARROW_TITLE_WIDTH, typeface),
                model.lines().stream().map(line -> label(line.labels(), typeface)).toList());
    }

    private static List<TextBlock> titles(ChartModel model, double width, Typeface typeface) {
        return model.groups().stream().map(group -> TextBlock.of(group.title(), TITLE, width, typeface)).toList();
    }

    /// Labels that do not fit on one line begin lines of their own.
    private static TextBlock label(List<String> labels, Typeface typeface) {
        var together = TextBlock.of(String.join(", ", labels), LABEL, LABEL_WIDTH, typeface);
        if (together.lines().size() <= 1) {
            return together;
        }
        var last = labels.size() - 1;
        var apart = IntStream.rangeClosed(0, last).mapToObj(i -> TextBlock.of(labels.get(i) + (i < last ? "," : ""),
                LABEL, LABEL_WIDTH, typeface)).toList();
        return new TextBlock(apart.stream().flatMap(block -> block.lines().stream()).toList(), LABEL,
                apart.stream().mapToDouble(TextBlock::width).max().orElse(0));
    }

    TextBlock title(ChartModel.Group group) {
        return titles.get(model.groups().indexOf(group));
    }

    /// The same with narrow titles for some groups.
    ChartTexts narrowed(Set<ChartModel.Group> groups) {
        var narrowed = new ArrayList<>(titles);
        groups.stream().map(model.groups()::indexOf).forEach(i -> narrowed.set(i, narrowTitles.get(i)));
        return new ChartTexts(model, cards, List.copyOf(narrowed), narrowTitles, labels);
    }
}
