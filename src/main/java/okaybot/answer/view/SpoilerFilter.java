package okaybot.answer.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.answer.Span.Covered;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// Hides the spoilers of an answer, and removes what that leaves empty. What is hidden cites no sources, so that the list
/// of sources tells nothing of it.
record SpoilerFilter(int ceiling, SpoilerHandling handling) {
    Answer apply(Answer answer) {
        var hidden = answer.blocks().stream().flatMap(Block::allSpans).mapToInt(this::hidden).sum();
        var blocks = new ArrayList<>(new LineFilter(this::line).apply(answer.blocks()).stream()
                .flatMap(CoverGrouping::group).toList());
        var messages = AnswerMessages.in(answer.locale());
        if (hidden > 0 && handling == SpoilerHandling.LEAVE_OUT) {
            blocks.add(Block.ofSentence(messages.spoilersLeftOut(hidden)));
        }
        var cited = blocks.stream().flatMap(Block::allSpans).flatMap(Span::citations).toList();
        var citations = answer.citations().stream().filter(citation -> cited.contains(citation.number())).toList();
        var filtered = answer.withBlocks(blocks).withCitations(citations);
        return hidden > 0 ? filtered.withChoice(messages.revealSpoilers(), answer.line().toReveal()) : filtered;
    }

    /// How many statements of a span are hidden.
    private int hidden(Span span) {
        return span instanceof Covered(var cover, _) && cover.after() > ceiling ? cover.count() : 0;
    }

    private List<Span> line(List<Span> line) {
        return line.stream().flatMap(this::filter).toList();
    }

    private Stream<Span> filter(Span span) {
        if (!(span instanceof Covered(var cover, var spans))) {
            return Stream.of(span);
        }
        if (hidden(span) == 0) {
            return spans.stream();
        }
        return handling == SpoilerHandling.COVER
                ? Stream.of(new Covered(cover, Span.withoutMarks(spans)))
                : Stream.of();
    }
}
