package okaybot.testing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Span;

/// The words of an answer, in the order of reading.
public final class AnswerWords {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /// Space and invisible characters, which a renderer may leave out or change.
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\x{FE00}-\\x{FE0F}]");
    /// The unique number of each word of a [GeneratedAnswer].
    private static final Pattern NUMBER = Pattern.compile("w\\d+x");

    private AnswerWords() {}

    private record Text(String text, boolean covered) {}

    /// The words of the blocks that are not covered.
    public static List<String> open(Answer answer) {
        return words(answer.blocks().stream().flatMap(AnswerWords::texts).filter(text -> !text.covered));
    }

    /// The words of the blocks that are covered.
    public static List<String> covered(Answer answer) {
        return words(answer.blocks().stream().flatMap(AnswerWords::texts).filter(Text::covered));
    }

    /// The words of the title, the sources and the choices, which may be on every page or on one.
    public static List<String> outsideBlocks(Answer answer) {
        var sources = answer.citations().stream().flatMap(citation -> Stream.of(citation.name(), citation.when()));
        var labels = answer.choices().stream().map(Choice::label);
        return words(Stream.of(Stream.of(answer.title()), sources, labels)
                .flatMap(texts -> texts)
                .map(text -> new Text(text, false)));
    }

    /// The numbers of the words of a generated answer.
    public static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /// The text without space and invisible characters.
    public static String withoutSpace(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private static List<String> words(Stream<Text> texts) {
        return texts.flatMap(text -> SPACE.splitAsStream(text.text))
                .map(AnswerWords::withoutSpace)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(new Text(text, false));
            case Block.Paragraph paragraph -> texts(paragraph.spans(), false);
            case Block.Items(var lines) -> lines.stream().flatMap(line -> texts(line, false));
            case Block.Facts(var facts) -> facts.stream().flatMap(
                    fact -> Stream.concat(Stream.of(new Text(fact.label(), false)), texts(fact.spans(), false)));
            case Block.Quotation(var words, var frame) -> Stream.concat(texts(words, false), texts(frame, false));
        };
    }

    private static Stream<Text> texts(List<Span> spans, boolean covered) {
        return spans.stream().flatMap(span -> switch (span) {
            case Span.Plain(var text) -> Stream.of(new Text(text, covered));
            case Span.Strong(var text) -> Stream.of(new Text(text, covered));
            case Span.Time(_, _, var text) -> Stream.of(new Text(text, covered));
            case Span.CitationMarks _ -> Stream.of();
            case Span.Covered(_, var inside) -> texts(inside, true);
        });
    }
}
