package okaybot.platform.telegram.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.text.TextTruncator;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Makes buttons and puts them into rows.
final class KeyboardButtons {
    /// The style of a button in the colours of the reader's app.
    static final String PLAIN = "";
    private static final int MAX_LABEL = 60;
    /// On a phone, two labels of this length fit into a row.
    private static final int SHORT_LABEL = 18;
    private static final String SELECTED = "✓ ";

    private KeyboardButtons() {}

    /// The label of a value, with a mark if it is the present one.
    static String marked(String label, boolean isSelected) {
        return isSelected ? SELECTED + label : label;
    }

    /// A button in the colours of the reader's app; empty if its data would be too long.
    static Optional<InlineKeyboardButton> button(String label, CallbackData data) {
        return button(label, data, PLAIN);
    }

    /// @param style a value of the Bot API's InlineKeyboardButton, or [#PLAIN]
    static Optional<InlineKeyboardButton> button(String label, CallbackData data, String style) {
        var shown = TextTruncator.truncate(VisibleText.of(label).strip(), MAX_LABEL);
        return data.toButtonData().map(text -> {
            var button = InlineKeyboardButton.builder().text(shown.isEmpty() ? "…" : shown).callbackData(text);
            return (style.isEmpty() ? button : button.style(style)).build();
        });
    }

    /// Rows of as many buttons each.
    static List<InlineKeyboardRow> inRows(List<InlineKeyboardButton> buttons, int perRow) {
        return IntStream.range(0, Math.ceilDiv(buttons.size(), perRow))
                .mapToObj(row -> new InlineKeyboardRow(
                        buttons.subList(row * perRow, Math.min(buttons.size(), (row + 1) * perRow))))
                .toList();
    }

    /// Adds a button to the last row if both are short, otherwise below it.
    static void append(List<InlineKeyboardRow> rows, InlineKeyboardButton button) {
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
}
