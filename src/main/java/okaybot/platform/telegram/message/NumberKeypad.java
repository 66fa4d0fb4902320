package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Control;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.callback.CallbackData;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Builds the buttons by which a number is entered: some likely numbers, and keys for its digits. The data of each key holds the
/// digits as they are once it is pressed.
final class NumberKeypad {
    private static final int SUGGESTIONS_IN_ROW = 5;
    private static final int MAX_SUGGESTIONS = 10;
    private static final int KEYS_IN_ROW = 3;
    private static final List<Integer> ROUND_NUMBERS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500);
    private static final String DELETE = "⌫";
    private static final String OK = "OK";
    /// A key that changes nothing now, so that the others stay where they are.
    private static final String NO_KEY = "·";

    private final Control control;
    private final Control.WholeNumber range;
    private final PanelContext panel;
    private final String entered;

    NumberKeypad(Control control, Control.WholeNumber range, PanelContext panel) {
        this.control = control;
        this.range = range;
        this.panel = panel;
        this.entered = isPossible(panel.entered()) ? panel.entered() : "";
    }

    List<InlineKeyboardRow> rows() {
        var suggestions = suggestions().mapToObj(Integer::toString)
                .flatMap(number -> choose(KeyboardButtons.marked(number, number.equals(control.value())), number)
                        .stream());
        var keys = Stream.of(IntStream.rangeClosed(1, 9).mapToObj(this::digit), Stream.of(delete(), digit(0), ok()))
                .flatMap(key -> key).flatMap(Optional::stream);
        var rows = new ArrayList<>(KeyboardButtons.inRows(suggestions.toList(), SUGGESTIONS_IN_ROW));
        rows.addAll(KeyboardButtons.inRows(keys.toList(), KEYS_IN_ROW));
        return rows;
    }

    private IntStream suggestions() {
        var round = ROUND_NUMBERS.stream().mapToInt(number -> number)
                .filter(number -> number > range.min() && number < range.max()).limit(MAX_SUGGESTIONS - 2);
        return IntStream.concat(IntStream.of(range.min()),
                IntStream.concat(round, IntStream.of(range.max()))).distinct();
    }

    private Optional<InlineKeyboardButton> digit(int digit) {
        var next = entered.equals("0") ? Integer.toString(digit) : entered + digit;
        return isPossible(next) && !next.equals(entered) ? key(Integer.toString(digit), next) : key(NO_KEY, entered);
    }

    private Optional<InlineKeyboardButton> delete() {
        return entered.isEmpty() ? key(NO_KEY, entered) : key(DELETE, entered.substring(0, entered.length() - 1));
    }

    private Optional<InlineKeyboardButton> ok() {
        return isAccepted() ? choose(OK, entered) : key(NO_KEY, entered);
    }

    /// Whether further digits can make it an accepted number.
    private boolean isPossible(String digits) {
        return digits.length() <= Integer.toString(range.max()).length()
                && (digits.isEmpty() || Long.parseLong(digits) <= range.max());
    }

    private boolean isAccepted() {
        return !entered.isEmpty() && Integer.parseInt(entered) >= range.min();
    }

    private Optional<InlineKeyboardButton> choose(String label, String number) {
        return KeyboardButtons.button(label,
                CallbackData.firstPage(control.lineFor(number)).about(panel.group()));
    }

    private Optional<InlineKeyboardButton> key(String label, String enteredThen) {
        return KeyboardButtons.button(label,
                new CallbackData(control.line(), new ButtonStep.EnterNumber(enteredThen), panel.group()));
    }
}
