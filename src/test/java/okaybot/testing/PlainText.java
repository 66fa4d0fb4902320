package okaybot.testing;

import java.util.List;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Control;
import okaybot.answer.Span;

/// An answer as plain text, for assertions: `[16: ...]` is a cover until episode 16, `{1,2}` are marks. Without its picture, and
/// without the choices that lead to one.
public final class PlainText {
    private PlainText() {}

    public static String of(Answer answer) {
        var text = new StringBuilder(answer.title()).append('\n');
        answer.blocks().forEach(block -> text.append(of(block)).append('\n'));
        answer.citations().forEach(cited -> text.append(cited.isNumbered()
                ? "%d = %s (%s)%n".formatted(cited.number(), cited.name(), cited.when())
                : "Source: %s, %s%n".formatted(cited.name(), cited.shortDate())));
        answer.controls().forEach(control -> text.append(of(control)).append('\n'));
        answer.choices().stream().filter(choice -> choice.line().pictureTheme().isEmpty()).forEach(
                choice -> text.append("-> %s: %s%n".formatted(choice.label(), choice.line().text())));
        return text.toString();
    }

    /// `= Spoilers: covered (by default): settings in server spoilers`.
    private static String of(Control control) {
        return "= " + control.label() + ": " + control.value() + control.origin().map(" (%s)"::formatted).orElse("")
                + ": " + control.line().text();
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading(var heading) -> "# " + heading;
            case Block.Paragraph paragraph -> of(paragraph.spans());
            case Block.Items(var lines) ->
                lines.stream().map(line -> "* " + of(line)).collect(Collectors.joining("\n"));
            case Block.Facts(var facts) -> facts.stream()
                    .map(fact -> fact.label() + ": " + of(fact.spans()))
                    .collect(Collectors.joining("\n"));
            case Block.Quotation(var words, var frame) -> of(words) + "\n-- " + of(frame);
        };
    }

    public static String of(List<Span> spans) {
        return spans.stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> text;
            case Span.Strong(var text) -> text;
            case Span.Time(_, _, var text) -> text;
            case Span.CitationMarks(var numbers) ->
                numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            case Span.Covered(var cover, var spans) -> "[" + cover.after() + ": " + of(spans) + "]";
        };
    }
}
