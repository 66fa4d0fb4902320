package okaybot.answer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okaybot.answer.Block;
import okaybot.answer.Block.Fact;
import okaybot.answer.Span;

/// Changes each line of an answer, and removes what that leaves empty: lines, facts, headings.
record LineFilter(UnaryOperator<List<Span>> change) {
    List<Block> apply(List<Block> blocks) {
        return withoutEmptyHeadings(blocks.stream().flatMap(this::filter).toList());
    }

    private Stream<Block> filter(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading);
            case Block.Paragraph(var sentences) -> ifNotEmpty(lines(sentences)).map(Block.Paragraph::new);
            case Block.Items(var lines) -> ifNotEmpty(lines(lines)).map(Block.Items::new);
            case Block.Facts(var facts) ->
                ifNotEmpty(facts.stream().flatMap(this::filter).toList()).map(Block.Facts::new);
            case Block.Quotation(var words, var attribution) -> ifNotEmpty(change.apply(words))
                    .map(shown -> new Block.Quotation(shown, change.apply(attribution)));
        };
    }

    private Stream<Fact> filter(Fact fact) {
        return ifNotEmpty(lines(fact.values())).map(values -> new Fact(fact.label(), values));
    }

    private List<List<Span>> lines(List<List<Span>> lines) {
        return lines.stream().map(change).filter(line -> !line.isEmpty()).toList();
    }

    private static <T> Stream<List<T>> ifNotEmpty(List<T> list) {
        return list.isEmpty() ? Stream.of() : Stream.of(list);
    }

    private static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var block : blocks.reversed()) {
            var isEmptyHeading = block instanceof Block.Heading
                    && (kept.isEmpty() || kept.getFirst() instanceof Block.Heading);
            if (!isEmptyHeading) {
                kept.addFirst(block);
            }
        }
        return kept;
    }
}
