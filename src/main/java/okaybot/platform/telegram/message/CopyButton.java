package okaybot.platform.telegram.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.AnswerLine.LineType;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.TextRun;
import okaybot.platform.layout.TextRun.Style;
import okaybot.platform.layout.WrittenLine;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// A button that copies a quotation, with who said it and the sources. There is one below a page that is
/// nothing but a quotation.
///
/// @see <a href="https://core.telegram.org/bots/api#copytextbutton">Bot API, CopyTextButton</a>
final class CopyButton {
    private static final int MAX_TEXT = 256;
    private static final List<LineType> QUOTATION = List.of(LineType.QUOTE, LineType.ATTRIBUTION);

    private CopyButton() {}

    /// Empty if there is nothing to copy, if it is too long, or if a part of it is covered: what is copied has no covers.
    static Optional<InlineKeyboardButton> below(AnswerPage page, Locale locale) {
        return text(page).map(text -> InlineKeyboardButton.builder().text(KeyboardMessages.in(locale).copy())
                .copyText(CopyTextButton.builder().text(text).build()).build());
    }

    private static Optional<String> text(AnswerPage page) {
        var quotation = page.lines().stream().map(WrittenLine::line).toList();
        if (!quotation.stream().map(AnswerLine::type).toList().equals(QUOTATION)
                || quotation.stream().anyMatch(AnswerLine::isCovered)) {
            return Optional.empty();
        }
        var sources = page.sources().stream().map(WrittenLine::line).toList();
        return Stream.of(Stream.concat(quotation.stream(), sources.stream()).toList(), quotation)
                .map(CopyButton::join).filter(text -> text.length() <= MAX_TEXT).findFirst();
    }

    private static String join(List<AnswerLine> lines) {
        return lines.stream().map(CopyButton::withoutMarks).collect(Collectors.joining("\n"));
    }

    private static String withoutMarks(AnswerLine line) {
        return TelegramPageFormat.prefix(line.type())
                + line.runs().stream().filter(run -> run.style() != Style.MARKS).map(TextRun::text)
                        .collect(Collectors.joining()).strip();
    }
}
