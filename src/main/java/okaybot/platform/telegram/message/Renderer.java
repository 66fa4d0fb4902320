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
import okaybot.platform.telegram.message.HtmlWriter.Tag;

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
    public static List<TelegramPage> pages(Answer answer) {
        var drafts = TelegramPaginator.of(answer, title(answer), lines(answer));
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new TelegramPage(drafts.get(i).print(),
                        InlineKeyboardBuilder.of(answer, i + 1, drafts.size())))
                .toList();
    }

    /// The answer as the text of an alert; nothing if it is too long for one, or has covers, which an alert cannot show.
    public static Optional<String> alertText(Answer answer) {
        var lines = Stream.of(Stream.of(title(answer)), lines(answer).stream(),
                answer.citations().stream().map(TelegramSpanWriter::source)).flatMap(Function.identity()).toList();
        var covered = lines.stream().flatMap(line -> line.runs().stream()).anyMatch(run -> run.cover() > 0);
        return Optional.of(lines.stream().map(Renderer::text).collect(Collectors.joining("\n")))
                .filter(text -> !covered && text.length() <= LONGEST_ALERT);
    }

    /// Whether buttons can lead from page to page.
    public static boolean hasPageButtons(Answer answer) {
        return new CallbackData(answer.line(), CallbackData.MAX_PAGE).toButtonData().isPresent();
    }

    /// What stands below the title, as plain text without its covered parts.
    public static List<String> openLines(Answer answer) {
        return lines(answer).stream().map(Renderer::text).filter(text -> !text.isBlank()).toList();
    }

    /// The title, where no style is possible.
    public static String plainTitle(Answer answer) {
        return text(title(answer));
    }

    /// At most so many UTF-16 units of a text.
    public static String truncate(String text, int most) {
        return TextSplitter.at(text, most);
    }

    private static String text(TelegramLine line) {
        return line.runs().stream().filter(run -> run.cover() == 0).map(TelegramTextRun::text)
                .collect(Collectors.joining());
    }

    private static TelegramLine title(Answer answer) {
        return TelegramLine.of(TelegramTextRun.strong(answer.title()));
    }

    private static List<TelegramLine> lines(Answer answer) {
        var lines = new ArrayList<TelegramLine>();
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

    private static List<TelegramLine> lines(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> List.of(TelegramLine.of(TelegramTextRun.strong(text)).leading());
            case Block.Paragraph paragraph -> List.of(line(paragraph.spans()));
            case Block.Items(var lines) -> lines.stream().map(line -> line("• ", line)).toList();
            case Block.Facts(var facts) -> facts.stream().map(Renderer::line).toList();
            case Block.Quotation(var words, var frame) -> List.of(quoted(line(words)), line("— ", frame));
        };
    }

    private static TelegramLine line(Block.Fact fact) {
        return TelegramLine.of(Stream
                .concat(Stream.of(TelegramTextRun.strong(fact.label()), TelegramTextRun.plain(": ")),
                        TelegramSpanWriter.runs(fact.spans()))
                .toArray(TelegramTextRun[]::new));
    }

    private static TelegramLine line(String lead, List<Span> spans) {
        return TelegramLine.of(Stream.concat(Stream.of(TelegramTextRun.plain(lead)), TelegramSpanWriter.runs(spans))
                .toArray(TelegramTextRun[]::new));
    }

    private static TelegramLine line(List<Span> spans) {
        return TelegramLine.of(TelegramSpanWriter.runs(spans).toArray(TelegramTextRun[]::new));
    }

    private static TelegramLine quoted(TelegramLine line) {
        return line.in(line.units() > LONG_QUOTATION ? Tag.FOLDED : Tag.QUOTE);
    }
}
