package okaybot.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.text.TextTruncator;

/// The beginning of an answer's text, on one line; of its facts and lists if it has no other text. What is covered stays covered.
final class AnswerExcerpt {
    private final List<Span> excerpt = new ArrayList<>();
    private int left;

    private AnswerExcerpt(int length) {
        left = length;
    }

    /// @param length in characters
    static List<Span> of(Answer answer, int length) {
        var text = answer.blocks().stream().filter(AnswerExcerpt::isText).toList();
        var lines = (text.isEmpty() ? answer.blocks() : text).stream().flatMap(AnswerExcerpt::lines)
                .map(Span::withoutMarks).toList();
        var builder = new AnswerExcerpt(length);
        Span.join(lines, " ").forEach(span -> builder.cut(span).forEach(builder.excerpt::add));
        return List.copyOf(builder.excerpt);
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Quotation;
    }

    private static Stream<List<Span>> lines(Block block) {
        return switch (block) {
            case Block.Heading _ -> Stream.of();
            case Block.Paragraph(var sentences) -> sentences.stream();
            case Block.Items(var items) -> items.stream();
            case Block.Facts(var facts) -> facts.stream().map(fact -> Stream
                    .concat(Stream.of(new Span.Plain(fact.label() + ": ")), fact.spans().stream()).toList());
            case Block.Quotation(var words, var attribution) -> Stream.of(words, attribution);
        };
    }

    private Stream<Span> cut(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> cut(text).map(Span.Plain::new);
            case Span.Strong(var text) -> cut(text).map(Span.Strong::new);
            case Span.Time time -> cut(time.text()).map(text -> text.equals(time.text()) ? time : new Span.Plain(text));
            case Span.CitationMarks _ -> Stream.of();
            case Span.Covered(var cover, var inside) -> {
                var part = inside.stream().flatMap(this::cut).toList();
                yield part.isEmpty() ? Stream.of() : Stream.of(new Span.Covered(cover, part));
            }
        };
    }

    private Stream<String> cut(String text) {
        if (left <= 0) {
            return Stream.of();
        }
        var part = TextTruncator.truncate(text, left);
        left -= text.length();
        return Stream.of(part);
    }
}
