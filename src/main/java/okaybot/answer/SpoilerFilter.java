package okaybot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Block.Fact;
import okaybot.answer.Span.Covered;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// Hides the spoilers of an answer. What is empty afterwards goes too: lines, facts, headings, and sources that nothing cites.
record SpoilerFilter(int ceiling, SpoilerHandling handling) {
    Answer apply(Answer answer) {
        var hidden = answer.blocks().stream().flatMap(SpoilerFilter::spans).filter(this::hides).count();
        var blocks = new ArrayList<>(withoutBareHeadings(answer.blocks().stream().flatMap(this::show).toList()));
        var choices = new ArrayList<>(answer.choices());
        if (hidden > 0) {
            choices.add(new Choice("Reveal the spoilers", answer.line().revealed()));
        }
        if (hidden > 0 && handling == SpoilerHandling.LEAVE_OUT) {
            var note = hidden == 1 ? "1 spoiler left out." : hidden + " spoilers left out.";
            blocks.add(Block.ofSentence(note));
        }
        var marked = blocks.stream().flatMap(SpoilerFilter::spans).flatMap(SpoilerFilter::marks).toList();
        var citations = answer.citations().stream().filter(citation -> marked.contains(citation.number())).toList();
        return new Answer(answer.title(), blocks, citations, choices, answer.line());
    }

    private boolean hides(Span span) {
        return span instanceof Covered(var after, _) && after > ceiling;
    }

    private static Stream<Integer> marks(Span span) {
        return switch (span) {
            case Span.CitationMarks(var numbers) -> numbers.stream();
            case Covered(_, var spans) -> spans.stream().flatMap(SpoilerFilter::marks);
            case Span.Plain _,Span.Strong _ -> Stream.of();
        };
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading _ -> Stream.of();
            case Block.Paragraph(var sentences) -> sentences.stream().flatMap(List::stream);
            case Block.Items(var lines) -> lines.stream().flatMap(List::stream);
            case Block.Facts(var facts) -> facts.stream().flatMap(fact -> fact.values().stream()).flatMap(List::stream);
            case Block.Quotation(var words, var frame) -> Stream.concat(words.stream(), frame.stream());
        };
    }

    private Stream<Block> show(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading);
            case Block.Paragraph(var sentences) -> present(lines(sentences)).map(Block.Paragraph::new);
            case Block.Items(var lines) -> present(lines(lines)).map(Block.Items::new);
            case Block.Facts(var facts) -> present(facts.stream().flatMap(this::show).toList()).map(Block.Facts::new);
            case Block.Quotation(var words, var frame) -> present(line(words))
                    .map(shown -> new Block.Quotation(shown, line(frame)));
        };
    }

    private Stream<Fact> show(Fact fact) {
        return present(lines(fact.values())).map(values -> new Fact(fact.label(), values));
    }

    private List<List<Span>> lines(List<List<Span>> lines) {
        return lines.stream().map(this::line).filter(line -> !line.isEmpty()).toList();
    }

    private List<Span> line(List<Span> line) {
        return line.stream().flatMap(this::show).toList();
    }

    private Stream<Span> show(Span span) {
        if (!(span instanceof Covered(_, var spans))) {
            return Stream.of(span);
        }
        if (!hides(span)) {
            return spans.stream();
        }
        return handling == SpoilerHandling.COVER ? Stream.of(span) : Stream.of();
    }

    private static <T> Stream<List<T>> present(List<T> list) {
        return list.isEmpty() ? Stream.of() : Stream.of(list);
    }

    private static List<Block> withoutBareHeadings(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var block : blocks.reversed()) {
            var bare = block instanceof Block.Heading && (kept.isEmpty() || kept.getFirst() instanceof Block.Heading);
            if (!bare) {
                kept.addFirst(block);
            }
        }
        return kept;
    }
}
