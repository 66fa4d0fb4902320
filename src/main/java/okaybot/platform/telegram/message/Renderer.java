package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.platform.telegram.message.Html.Tag;

/// Sets an answer as Telegram's messages.
public final class Renderer {
    /// From here on a quotation is folded.
    private static final int LONG_QUOTATION = 280;
    /// What an alert holds (Bot API, answerCallbackQuery).
    private static final int LONGEST_ALERT = 200;

    private Renderer() {}

    /// The answer in pages, the first of which is shown first.
    ///
    /// @return at least one page, each of them a message within Telegram's limits
    public static List<Page> pages(Answer answer) {
        var drafts = Pagination.of(answer, title(answer), lines(answer));
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new Page(drafts.get(i).print(), Keyboard.of(answer, i + 1, drafts.size())))
                .toList();
    }

    /// The answer as the text of an alert; nothing if it is too long for one, or has covers, which an alert cannot show.
    public static Optional<String> alert(Answer answer) {
        var lines = Stream.of(Stream.of(title(answer)), lines(answer).stream(),
                answer.citations().stream().map(Spans::source)).flatMap(Function.identity()).toList();
        var covered = lines.stream().flatMap(line -> line.runs().stream()).anyMatch(run -> run.cover() > 0);
        return Optional.of(lines.stream().map(Renderer::text).collect(Collectors.joining("\n")))
                .filter(text -> !covered && text.length() <= LONGEST_ALERT);
    }

    /// Whether buttons can lead from page to page.
    public static boolean turns(Answer answer) {
        return new Ask(answer.line(), Ask.LAST_PAGE).data().isPresent();
    }

    /// What stands below the title, as plain text without its covered parts.
    public static List<String> sentences(Answer answer) {
        return lines(answer).stream().map(Renderer::text).filter(text -> !text.isBlank()).toList();
    }

    /// The title, where no style is possible.
    public static String label(Answer answer) {
        return text(title(answer));
    }

    /// At most so many UTF-16 units of a text.
    public static String cut(String text, int most) {
        return Cut.at(text, most);
    }

    private static String text(Line line) {
        return line.runs().stream().filter(run -> run.cover() == 0).map(Run::text).collect(Collectors.joining());
    }

    private static Line title(Answer answer) {
        return Line.of(Run.strong(answer.title()));
    }

    private static List<Line> lines(Answer answer) {
        var lines = new ArrayList<Line>();
        var attached = false;
        for (var block : answer.blocks()) {
            var set = lines(block);
            for (var i = 0; i < set.size(); i++) {
                lines.add(i == 0 && !attached ? set.get(i).setApart() : set.get(i));
            }
            attached = block instanceof Block.Heading;
        }
        return lines;
    }

    private static List<Line> lines(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> List.of(Line.of(Run.strong(text)).leading());
            case Block.Paragraph paragraph -> List.of(line(paragraph.spans()));
            case Block.Items(var lines) -> lines.stream().map(line -> line("• ", line)).toList();
            case Block.Facts(var facts) -> facts.stream().map(Renderer::line).toList();
            case Block.Quotation(var words, var frame) -> List.of(quoted(line(words)), line("— ", frame));
        };
    }

    private static Line line(Block.Fact fact) {
        return Line.of(Stream.concat(Stream.of(Run.strong(fact.label()), Run.plain(": ")), Spans.runs(fact.spans()))
                .toArray(Run[]::new));
    }

    private static Line line(String lead, List<Span> spans) {
        return Line.of(Stream.concat(Stream.of(Run.plain(lead)), Spans.runs(spans)).toArray(Run[]::new));
    }

    private static Line line(List<Span> spans) {
        return Line.of(Spans.runs(spans).toArray(Run[]::new));
    }

    private static Line quoted(Line line) {
        return line.in(line.units() > LONG_QUOTATION ? Tag.FOLDED : Tag.QUOTE);
    }
}
