package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.platform.telegram.callback.ButtonStep;
import okaybot.platform.telegram.callback.CallbackData;
import okaybot.text.TextTruncator;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Builds the buttons for what can be set. Several controls get a button each, which leads to the page of that control alone, or flips
/// it; on such a page, there is a button for each value.
final class ControlKeyboard {
    /// A message has at most 100 buttons (Bot API); the others are for the answer's choices.
    private static final int MAX_BUTTONS = 72;
    private static final int EPISODES_IN_ROW = 4;
    /// Such as `✓ 16`.
    private static final int MAX_EPISODE_LABEL = 4;
    private static final int MAX_VALUE = 24;

    private final PanelContext panel;
    private final ControlPanelMessages messages;

    ControlKeyboard(PanelContext panel, Locale locale) {
        this.panel = panel;
        this.messages = ControlPanelMessages.in(locale);
    }

    /// The rows of buttons; none if there are no controls.
    List<InlineKeyboardRow> rows(List<Control> controls) {
        return switch (controls.size()) {
            case 0 -> List.of();
            case 1 -> valuesOf(controls.getFirst());
            default -> packed(controls.stream().flatMap(control -> button(control).stream()));
        };
    }

    /// The row that ends the use of an answer with controls, or goes on to another group.
    ///
    /// @param line of the answer
    List<InlineKeyboardButton> closingButtons(CommandLine line) {
        var others = KeyboardButtons.button(messages.otherGroups(),
                CallbackData.firstPage(CommandLine.of(line.name()))).filter(_ -> panel.hasOtherGroups());
        var done = KeyboardButtons.button(messages.done(),
                new CallbackData(new CommandLine("", ""), new ButtonStep.Close(), Optional.empty()));
        return Stream.of(others, done).flatMap(Optional::stream).toList();
    }

    private Optional<InlineKeyboardButton> button(Control control) {
        return switch (control.input()) {
            case Control.Toggle toggle -> button((toggle.isOn() ? "☑ " : "☐ ") + control.label(), toggle.flip());
            case Control.Page _ -> button(labelWithValue(control) + " ›", control.line());
            case Control.Select _,Control.Episode _,Control.WholeNumber _,Control.Channel _,Control.Text _ ->
                button(labelWithValue(control), control.line());
        };
    }

    private static String labelWithValue(Control control) {
        return control.value().isBlank()
                ? control.label()
                : control.label() + ": " + TextTruncator.truncate(control.value(), MAX_VALUE);
    }

    private List<InlineKeyboardRow> valuesOf(Control control) {
        return switch (control.input()) {
            case Control.Page _ -> packed(button(control).stream());
            case Control.Toggle(var isOn, var on, var off) ->
                packed(Stream
                        .of(button(KeyboardButtons.marked(messages.on(), isOn), on),
                                button(KeyboardButtons.marked(messages.off(), !isOn), off))
                        .flatMap(Optional::stream));
            case Control.Select(var options) -> packed(options.stream().flatMap(option -> button(option).stream()));
            case Control.Episode(var options) -> grid(options);
            case Control.WholeNumber number -> new NumberKeypad(control, number, panel).rows();
            case Control.Channel _ -> packed(panel.topics().stream()
                    .flatMap(topic -> button(topic.label(), control.lineFor(topic.token())).stream()));
            case Control.Text _ -> packed(KeyboardButtons.button("✏️ " + control.label(),
                    new CallbackData(control.line(), new ButtonStep.AskForText(), panel.group())).stream());
        };
    }

    private Optional<InlineKeyboardButton> button(Option option) {
        return button(KeyboardButtons.marked(option.label(), option.isSelected()), option.line());
    }

    private Optional<InlineKeyboardButton> button(String label, CommandLine line) {
        return KeyboardButtons.button(label, CallbackData.firstPage(line).about(panel.group()));
    }

    /// Numbers side by side, and options with words below them.
    private List<InlineKeyboardRow> grid(List<Option> options) {
        var buttons = options.stream().limit(MAX_BUTTONS).flatMap(option -> button(option).stream()).toList();
        var rows = new ArrayList<>(KeyboardButtons.inRows(
                buttons.stream().filter(ControlKeyboard::isNumber).toList(), EPISODES_IN_ROW));
        rows.addAll(packed(buttons.stream().filter(button -> !isNumber(button))));
        return rows;
    }

    private static boolean isNumber(InlineKeyboardButton button) {
        return button.getText().length() <= MAX_EPISODE_LABEL;
    }

    private static List<InlineKeyboardRow> packed(Stream<InlineKeyboardButton> buttons) {
        var rows = new ArrayList<InlineKeyboardRow>();
        buttons.limit(MAX_BUTTONS).forEach(button -> KeyboardButtons.append(rows, button));
        return rows;
    }
}
