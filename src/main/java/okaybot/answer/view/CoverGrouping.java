package okaybot.answer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import okaybot.answer.Block;
import okaybot.answer.Block.Fact;
import okaybot.answer.Span;
import okaybot.answer.Span.Covered;

/// Puts the lines that are covered as a whole behind the others, one cover for each episode: where one stands would tell what it
/// is about. Sentences of a paragraph keep their places, since they are read in their order.
final class CoverGrouping {
    private CoverGrouping() {}

    static Stream<Block> group(Block block) {
        return switch (block) {
            case Block.Items(var lines) -> Stream.of(new Block.Items(group(lines)));
            case Block.Facts(var facts) -> groupFacts(facts);
            case Block.Heading _,Block.Paragraph _,Block.Quotation _ -> Stream.of(block);
        };
    }

    /// Where nothing of a fact is open, its label is under the cover too.
    private static Stream<Block> groupFacts(List<Fact> facts) {
        var open = new ArrayList<Fact>();
        var covered = new ArrayList<List<Span>>();
        for (var fact : facts) {
            if (fact.values().stream().allMatch(value -> cover(value).isPresent())) {
                group(fact.values()).forEach(value -> covered.add(withLabel(fact.label(), value)));
            } else {
                open.add(new Fact(fact.label(), group(fact.values())));
            }
        }
        return Stream.<Block>of(new Block.Facts(open), new Block.Items(group(covered)))
                .filter(block -> block.allSpans().findAny().isPresent());
    }

    private static List<List<Span>> group(List<List<Span>> lines) {
        var covers = new TreeMap<Integer, List<Span>>();
        var open = new ArrayList<List<Span>>();
        for (var line : lines) {
            cover(line).ifPresentOrElse(covered -> covers.merge(covered.cover().after(), line,
                    CoverGrouping::join), () -> open.add(line));
        }
        open.addAll(covers.values());
        return open;
    }

    /// Sentences need no separator.
    private static List<Span> join(List<Span> one, List<Span> other) {
        return Span.join(List.of(one, other), endsSentence(one.getLast()) ? " " : " · ");
    }

    private static boolean endsSentence(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text.endsWith(".");
            case Span.Strong(var text) -> text.endsWith(".");
            case Covered(_, var inside) -> !inside.isEmpty() && endsSentence(inside.getLast());
            case Span.CitationMarks _,Span.Time _ -> false;
        };
    }

    /// The cover over a whole line.
    private static Optional<Covered> cover(List<Span> line) {
        return line.size() == 1 && line.getFirst() instanceof Covered covered ? Optional.of(covered) : Optional.empty();
    }

    private static List<Span> withLabel(String label, List<Span> covered) {
        if (label.isBlank() || !(covered.getFirst() instanceof Covered(var cover, var spans))) {
            return covered;
        }
        return List.of(
                new Covered(cover, Stream.concat(Stream.of(new Span.Plain(label + ": ")), spans.stream()).toList()));
    }
}
