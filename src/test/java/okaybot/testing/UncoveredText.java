package okaybot.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Citation;
import okaybot.answer.Picture;
import okaybot.answer.Span;
import okaybot.command.api.Completion;

/// The text of an answer that readers see without lifting a cover.
public final class UncoveredText {
    private UncoveredText() {}

    public static String of(Answer answer) {
        return Stream.of(
                Stream.of(answer.title(), answer.line().text()),
                answer.picture().stream().filter(picture -> !picture.isSpoiler()).map(Picture::altText),
                answer.blocks().stream().flatMap(UncoveredText::of),
                answer.citations().stream().flatMap(UncoveredText::of),
                answer.choices().stream().flatMap(UncoveredText::of)).flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    public static String of(List<Completion> completions) {
        return completions.stream()
                .map(completion -> completion.value() + "\n" + completion.label() + "\n" + completion.detail())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> of(Citation citation) {
        return Stream.of(citation.name(), citation.when(), citation.shortDate());
    }

    private static Stream<String> of(Choice choice) {
        return Stream.of(choice.label(), choice.line().text());
    }

    private static Stream<String> of(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Paragraph paragraph -> paragraph.spans().stream().flatMap(UncoveredText::of);
            case Block.Items(var lines) -> lines.stream().flatMap(List::stream).flatMap(UncoveredText::of);
            case Block.Facts(var facts) -> facts.stream().flatMap(
                    fact -> Stream.concat(Stream.of(fact.label()), fact.spans().stream().flatMap(UncoveredText::of)));
            case Block.Quotation(var words, var frame) -> Stream.concat(words.stream(), frame.stream())
                    .flatMap(UncoveredText::of);
        };
    }

    private static Stream<String> of(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(text);
            case Span.Strong(var text) -> Stream.of(text);
            case Span.Time(_, _, var text) -> Stream.of(text);
            case Span.CitationMarks _,Span.Covered _ -> Stream.of();
        };
    }
}
