package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.platform.telegram.message.TelegramPage.CallbackButton;
import okaybot.text.VisibleText;

/// The buttons below an answer. A choice whose line no button can carry is left out; it can still be typed.
final class InlineKeyboardBuilder {
    private static final int LONGEST_LABEL = 60;
    /// Two labels of this length share a row on a telephone.
    private static final int SHORT_LABEL = 18;
    /// Bot API: 100 buttons a message.
    private static final int MOST_CHOICES = 90;

    private InlineKeyboardBuilder() {}

    static List<List<CallbackButton>> of(Answer answer, int page, int pages) {
        var turns = Stream.of(turn(answer, "◀ %d/%d", page - 1, pages), turn(answer, "%d/%d ▶", page + 1, pages))
                .flatMap(Optional::stream)
                .toList();
        var choices = new ArrayList<List<CallbackButton>>();
        answer.choices().stream()
                .flatMap(choice -> button(choice.label(), CallbackData.firstPage(choice.line())).stream())
                .limit(MOST_CHOICES)
                .forEach(button -> add(choices, button));
        return Stream.of(List.of(turns), choices).flatMap(List::stream).filter(row -> !row.isEmpty()).toList();
    }

    private static void add(List<List<CallbackButton>> rows, CallbackButton button) {
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

    private static Optional<CallbackButton> turn(Answer answer, String label, int page, int pages) {
        return page < 1 || page > pages
                ? Optional.empty()
                : button(label.formatted(page, pages), new CallbackData(answer.line(), page));
    }

    private static Optional<CallbackButton> button(String label, CallbackData ask) {
        var shown = TextSplitter.at(VisibleText.of(label).strip(), LONGEST_LABEL);
        return ask.toButtonData().map(data -> new CallbackButton(shown.isEmpty() ? "…" : shown, data));
    }
}
