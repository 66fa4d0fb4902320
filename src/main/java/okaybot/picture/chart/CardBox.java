package okaybot.picture.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// The texts of a card, measured.
record CardBox(ChartModel.Card card, TextBlock name, Optional<TextBlock> original, Optional<TextBlock> words,
        Optional<TextBlock> actor) {
    static final double EMBLEM = 34;
    static final double PADDING = 9;
    static final double GAP = 8;

    private static final double TEXT_WIDTH = 112;
    private static final TextStyle NAME = TextStyle.bold(14.5f);
    private static final TextStyle SMALL = TextStyle.regular(12);

    static CardBox of(ChartModel.Card card, Typeface typeface) {
        return new CardBox(card, TextBlock.of(card.name(), NAME, TEXT_WIDTH, typeface),
                block(card.original().filter(typeface::canDraw), typeface), block(card.words(), typeface),
                block(card.actor(), typeface));
    }

    private static Optional<TextBlock> block(Optional<String> text, Typeface typeface) {
        return text.map(shown -> TextBlock.of(shown, SMALL, TEXT_WIDTH, typeface)).filter(block -> !block.isEmpty());
    }

    /// Its texts from top to bottom.
    List<TextBlock> texts() {
        return Stream.of(Optional.of(name), original, words, actor).flatMap(Optional::stream).toList();
    }

    /// In points.
    double width() {
        return PADDING + EMBLEM + GAP + texts().stream().mapToDouble(TextBlock::width).max().orElse(0) + PADDING;
    }

    double height() {
        return PADDING + Math.max(EMBLEM, textHeight()) + PADDING;
    }

    double textHeight() {
        return texts().stream().mapToDouble(TextBlock::height).sum();
    }
}
