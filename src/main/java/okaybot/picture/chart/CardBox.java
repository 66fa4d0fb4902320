package okaybot.picture.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// The texts of a card, measured.
///
/// @param texts from top to bottom
record CardBox(ChartModel.Card card, List<Text> texts) {
    static final double EMBLEM = 34;
    static final double PADDING = 9;
    static final double GAP = 8;

    private static final double TEXT_WIDTH = 112;
    private static final TextStyle NAME = TextStyle.bold(14.5f);
    private static final TextStyle SMALL = TextStyle.regular(12);

    /// @param isMuted whether it has less weight than the others
    record Text(TextBlock block, boolean isMuted) {}

    static CardBox of(ChartModel.Card card, Typeface typeface) {
        var name = new Text(TextBlock.of(card.name(), NAME, TEXT_WIDTH, typeface), false);
        return new CardBox(card, Stream.of(Stream.of(name),
                text(card.original().filter(typeface::canDraw), true, typeface),
                text(card.words(), false, typeface), text(card.actor(), true, typeface)).flatMap(text -> text)
                .toList());
    }

    private static Stream<Text> text(Optional<String> text, boolean isMuted, Typeface typeface) {
        return text.map(shown -> TextBlock.of(shown, SMALL, TEXT_WIDTH, typeface)).filter(block -> !block.isEmpty())
                .map(block -> new Text(block, isMuted)).stream();
    }

    /// In points.
    double width() {
        return PADDING + EMBLEM + GAP + blocks().mapToDouble(TextBlock::width).max().orElse(0) + PADDING;
    }

    double height() {
        return PADDING + Math.max(EMBLEM, textHeight()) + PADDING;
    }

    double textHeight() {
        return blocks().mapToDouble(TextBlock::height).sum();
    }

    private Stream<TextBlock> blocks() {
        return texts.stream().map(Text::block);
    }
}
