package okaybot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Span.Covered;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// Hides the spoilers of an answer, and removes what that leaves empty. What is hidden cites no sources, so that the list
/// of sources tells nothing of it.
record SpoilerFilter(int ceiling, SpoilerHandling handling) {
    Answer apply(Answer answer) {
        var hidden = answer.blocks().stream().flatMap(Block::allSpans).filter(this::hides).count();
        var blocks = new ArrayList<>(new LineFilter(this::line).apply(answer.blocks()).stream()
                .map(SpoilerFilter::groupCovers).toList());
        var choices = new ArrayList<>(answer.choices());
        var messages = AnswerMessages.in(answer.locale());
        if (hidden > 0) {
            choices.add(new Choice(messages.revealSpoilers(), answer.line().toReveal()));
        }
        if (hidden > 0 && handling == SpoilerHandling.LEAVE_OUT) {
            blocks.add(Block.ofSentence(messages.spoilersLeftOut(hidden)));
        }
        var cited = blocks.stream().flatMap(Block::allSpans).flatMap(Span::citations).toList();
        var citations = answer.citations().stream().filter(citation -> cited.contains(citation.number())).toList();
        return new Answer(answer.title(), blocks, citations, choices, answer.line(), answer.locale());
    }

    /// Neighbouring items under covers of one level are one item, which does not tell how many there are.
    private static Block groupCovers(Block block) {
        if (!(block instanceof Block.Items(var lines))) {
            return block;
        }
        var grouped = new ArrayList<List<Span>>();
        for (var line : lines) {
            var joined = grouped.isEmpty() ? List.<Span>of() : Span.join(List.of(grouped.getLast(), line), " · ");
            if (joined.size() == 1 && line.size() == 1) {
                grouped.set(grouped.size() - 1, joined);
            } else {
                grouped.add(line);
            }
        }
        return new Block.Items(grouped);
    }

    private boolean hides(Span span) {
        return span instanceof Covered(var after, _) && after > ceiling;
    }

    private List<Span> line(List<Span> line) {
        return line.stream().flatMap(this::filter).toList();
    }

    private Stream<Span> filter(Span span) {
        if (!(span instanceof Covered(var after, var spans))) {
            return Stream.of(span);
        }
        if (!hides(span)) {
            return spans.stream();
        }
        return handling == SpoilerHandling.COVER
                ? Stream.of(new Covered(after, Span.withoutMarks(spans)))
                : Stream.of();
    }
}
