package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.TextTruncator;
import okaybot.platform.telegram.message.TelegramPage.CallbackButton;
import okaybot.text.VisibleText;

/// Builds the buttons below a page: those that turn pages, and below them its choices.
final class InlineKeyboardBuilder {
    private static final int MAX_LABEL = 60;
    /// On a phone, two labels of this length fit into a row.
    private static final int SHORT_LABEL = 18;

    private InlineKeyboardBuilder() {}

    /// @param line of the answer
    static List<List<CallbackButton>> rows(AnswerPage page, CommandLine line) {
        var rows = new ArrayList<List<CallbackButton>>();
        page.choices().forEach(choice -> button(choice.label(), CallbackData.firstPage(choice.line()))
                .ifPresent(button -> append(rows, button)));
        var turns = Stream
                .of(turn("◀ %d/%d", page.number(), page, line), turn("%d/%d ▶", page.number() + 2, page, line))
                .flatMap(Optional::stream)
                .toList();
        if (!turns.isEmpty()) {
            rows.addFirst(turns);
        }
        return List.copyOf(rows);
    }

    private static void append(List<List<CallbackButton>> rows, CallbackButton button) {
        var last = rows.isEmpty() ? List.<CallbackButton>of() : rows.getLast();
        if (last.size() == 1 && isShort(last.getFirst()) && isShort(button)) {
            rows.set(rows.size() - 1, List.of(last.getFirst(), button));
        } else {
            rows.add(List.of(button));
        }
    }

    private static boolean isShort(CallbackButton button) {
        return button.label().length() <= SHORT_LABEL;
    }

    /// @param target the page to turn to, counted from 1
    private static Optional<CallbackButton> turn(String label, int target, AnswerPage page, CommandLine line) {
        return target < 1 || target > page.count()
                ? Optional.empty()
                : button(label.formatted(target, page.count()), new CallbackData(line, target));
    }

    private static Optional<CallbackButton> button(String label, CallbackData data) {
        var shown = TextTruncator.truncate(VisibleText.of(label).strip(), MAX_LABEL);
        return data.toButtonData().map(text -> new CallbackButton(shown.isEmpty() ? "…" : shown, text));
    }
}
