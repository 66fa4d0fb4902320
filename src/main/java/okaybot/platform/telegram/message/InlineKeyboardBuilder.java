package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Builds the buttons below a page: those that turn pages, and below them its choices.
///
/// @see <a href="https://core.telegram.org/bots/api#inlinekeyboardbutton">Bot API, InlineKeyboardButton</a>
final class InlineKeyboardBuilder {
    private static final int MAX_LABEL = 60;
    /// On a phone, two labels of this length fit into a row.
    private static final int SHORT_LABEL = 18;
    /// Red, as a warning: what was covered is shown.
    private static final String REVEALING = "danger";
    /// Blue.
    private static final String TURNING = "primary";
    /// In the colours of the reader's app.
    private static final String PLAIN = "";

    private InlineKeyboardBuilder() {}

    /// @param page of the answer
    static List<InlineKeyboardRow> rows(AnswerPage page, Answer answer) {
        var line = answer.line();
        var rows = new ArrayList<InlineKeyboardRow>();
        page.choices().forEach(choice -> button(choice.label(), CallbackData.firstPage(choice.line()),
                style(choice, line)).ifPresent(button -> append(rows, button)));
        CopyButton.below(page, answer.locale()).ifPresent(button -> append(rows, button));
        var turns = Stream
                .of(turn("◀ %d/%d", page.number(), page, line), turn("%d/%d ▶", page.number() + 2, page, line))
                .flatMap(Optional::stream)
                .toList();
        if (!turns.isEmpty()) {
            rows.addFirst(new InlineKeyboardRow(turns));
        }
        return List.copyOf(rows);
    }

    private static void append(List<InlineKeyboardRow> rows, InlineKeyboardButton button) {
        var last = rows.isEmpty() ? new InlineKeyboardRow() : rows.getLast();
        if (last.size() == 1 && isShort(last.getFirst()) && isShort(button)) {
            last.add(button);
        } else {
            rows.add(new InlineKeyboardRow(button));
        }
    }

    private static boolean isShort(InlineKeyboardButton button) {
        return button.getText().length() <= SHORT_LABEL;
    }

    /// @param target the page to turn to, counted from 1
    private static Optional<InlineKeyboardButton> turn(String label, int target, AnswerPage page, CommandLine line) {
        return target < 1 || target > page.count()
                ? Optional.empty()
                : button(label.formatted(target, page.count()), new CallbackData(line, target), TURNING);
    }

    /// In an answer without covers, a choice that says `reveal` only keeps it that way.
    private static String style(Choice choice, CommandLine line) {
        return choice.line().isReveal() && !line.isReveal() ? REVEALING : PLAIN;
    }

    /// @param style a value of the Bot API's InlineKeyboardButton, or [#PLAIN]
    private static Optional<InlineKeyboardButton> button(String label, CallbackData data, String style) {
        var shown = TextTruncator.truncate(VisibleText.of(label).strip(), MAX_LABEL);
        return data.toButtonData().map(text -> {
            var button = InlineKeyboardButton.builder().text(shown.isEmpty() ? "…" : shown).callbackData(text);
            return (style.isEmpty() ? button : button.style(style)).build();
        });
    }
}
