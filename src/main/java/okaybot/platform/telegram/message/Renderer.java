package okaybot.platform.telegram.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.platform.layout.AnswerLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LazyPages;
import okaybot.platform.layout.LineLayout;
import okaybot.platform.layout.Paginator;
import okaybot.platform.layout.PictureCaption;
import okaybot.platform.layout.WrittenLine;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.platform.telegram.callback.TargetGroup;

/// Renders answers as Telegram's messages.
public final class Renderer {
    /// Bot API, answerCallbackQuery.
    private static final int MAX_ALERT = 200;
    /// Telegram rejects messages without text.
    private static final String NO_TEXT = "…";

    private Renderer() {}

    /// The answer's pages, at least one, each a message within Telegram's limits.
    public static LazyPages<TelegramPage> pages(Answer answer) {
        return pages(answer, PanelContext.NONE);
    }

    /// The same with what is known about the place.
    public static LazyPages<TelegramPage> pages(Answer answer, PanelContext panel) {
        return pages(answer, panel, false);
    }

    /// What stands below the picture of an answer.
    public static TelegramPage caption(Answer answer, PanelContext panel) {
        return pages(PictureCaption.of(answer), panel, true).getFirst();
    }

    private static LazyPages<TelegramPage> pages(Answer answer, PanelContext panel, boolean isCaption) {
        return LazyPages.of(Paginator.paginate(PanelText.withControls(answer, panel),
                new TelegramPageFormat(panel.group(), !answer.controls().isEmpty(), isCaption)),
                page -> new TelegramPage(html(page), InlineKeyboardBuilder.rows(page, answer, panel)));
    }

    private static String html(AnswerPage page) {
        var sources = page.sources().stream().map(WrittenLine::markup).collect(Collectors.joining("\n"));
        var quoted = sources.isEmpty() ? "" : "<blockquote expandable>" + sources + "</blockquote>";
        var html = Stream.of(Stream.of(page.title()), page.sections().stream(), Stream.of(quoted))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return html.isEmpty() ? NO_TEXT : html;
    }

    /// Whether buttons can lead from page to page.
    ///
    /// @param group the one that the answer is about, if it is shown in a private chat
    public static boolean hasPageButtons(Answer answer, Optional<TargetGroup> group) {
        return new CallbackData(answer.line(), CallbackData.MAX_PAGE).about(group).toButtonData().isPresent();
    }

    /// The answer as the text of an alert; empty if it is too long for one, or has covers, which an alert cannot show.
    public static Optional<String> alertText(Answer answer) {
        var body = LineLayout.body(answer);
        var text = Stream
                .of(Stream.of(plainTitle(answer)), body.stream().map(Renderer::plainText),
                        LineLayout.sources(answer).stream().map(Renderer::plainText))
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
        return Optional.of(text)
                .filter(_ -> text.length() <= MAX_ALERT && body.stream().noneMatch(AnswerLine::isCovered));
    }

    /// The lines below the title as plain text, without covered parts.
    public static List<String> openLines(Answer answer) {
        return LineLayout.body(answer).stream().map(Renderer::plainText).filter(text -> !text.isBlank()).toList();
    }

    /// The title as plain text.
    public static String plainTitle(Answer answer) {
        return LineLayout.title(answer.title()).text();
    }

    private static String plainText(AnswerLine line) {
        return TelegramPageFormat.prefix(line.type()) + line.openText();
    }
}
