package okaybot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Block.Fact;
import okaybot.answer.Span.Covered;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// Hides the spoilers of an answer, and removes what that leaves empty: lines, facts, headings, and sources that are no
/// longer cited.
record SpoilerFilter(int ceiling, SpoilerHandling handling) {
    Answer apply(Answer answer) {
        var hidden = answer.blocks().stream().flatMap(SpoilerFilter::spans).filter(this::hides).count();
        var blocks = new ArrayList<>(withoutEmptyHeadings(answer.blocks().stream().flatMap(this::filter).toList()));
        var choices = new ArrayList<>(answer.choices());
        if (hidden > 0) {
            choices.add(new Choice("Reveal the spoilers", answer.line().toReveal()));
        }
        if (hidden > 0 && handling == SpoilerHandling.LEAVE_OUT) {
            var note = hidden == 1 ? "1 spoiler left out." : hidden + " spoilers left out.";
            blocks.add(Block.ofSentence(note));
        }
        var cited = blocks.stream().flatMap(SpoilerFilter::spans).flatMap(SpoilerFilter::citationNumbers).toList();
        var citations = answer.citations().stream().filter(citation -> cited.contains(citation.number())).toList();
        return new Answer(answer.title(), blocks, citations, choices, answer.line());
    }

    private boolean hides(Span span) {
        return span instanceof Covered(var after, _) && after > ceiling;
    }

    private static Stream<Integer> citationNumbers(Span span) {
        return switch (span) {
            case Span.CitationMarks(var numbers) -> numbers.stream();
            case Covered(_, var spans) -> spans.stream().flatMap(SpoilerFilter::citationNumbers);
            case Span.Plain _,Span.Strong _ -> Stream.of();
        };
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading _ -> Stream.of();
            case Block.Paragraph(var sentences) -> sentences.stream().flatMap(List::stream);
            case Block.Items(var lines) -> lines.stream().flatMap(List::stream);
            case Block.Facts(var facts) -> facts.stream().flatMap(fact -> fact.values().stream()).flatMap(List::stream);
            case Block.Quotation(var words, var attribution) -> Stream.concat(words.stream(), attribution.stream());
        };
    }

    private Stream<Block> filter(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading);
            case Block.Paragraph(var sentences) -> ifNotEmpty(lines(sentences)).map(Block.Paragraph::new);
            case Block.Items(var lines) -> ifNotEmpty(lines(lines)).map(Block.Items::new);
            case Block.Facts(var facts) ->
                ifNotEmpty(facts.stream().flatMap(this::filter).toList()).map(Block.Facts::new);
            case Block.Quotation(var words, var attribution) -> ifNotEmpty(line(words))
                    .map(shown -> new Block.Quotation(shown, line(attribution)));
        };
    }

    private Stream<Fact> filter(Fact fact) {
        return ifNotEmpty(lines(fact.values())).map(values -> new Fact(fact.label(), values));
    }

    private List<List<Span>> lines(List<List<Span>> lines) {
        return lines.stream().map(this::line).filter(line -> !line.isEmpty()).toList();
    }

    private List<Span> line(List<Span> line) {
        return line.stream().flatMap(this::filter).toList();
    }

    private Stream<Span> filter(Span span) {
        if (!(span instanceof Covered(_, var spans))) {
            return Stream.of(span);
        }
        if (!hides(span)) {
            return spans.stream();
        }
        return handling == SpoilerHandling.COVER ? Stream.of(span) : Stream.of();
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
