package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.telegram.callback.CallbackData;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Builds the buttons below a page: those that turn pages, and below them what can be set in it, and its choices.
///
/// @see <a href="https://core.telegram.org/bots/api#inlinekeyboardbutton">Bot API, InlineKeyboardButton</a>
final class InlineKeyboardBuilder {
    /// Red, as a warning: what was covered is shown.
    private static final String REVEALING = "danger";
    /// Blue.
    private static final String TURNING = "primary";

    private InlineKeyboardBuilder() {}

    /// @param page of the answer
    static List<InlineKeyboardRow> rows(AnswerPage page, Answer answer, PanelContext panel) {
        var line = answer.line();
        var controls = new ControlKeyboard(panel, answer.locale());
        var rows = new ArrayList<>(controls.rows(page.controls()));
        var choices = new ArrayList<InlineKeyboardRow>();
        page.choices().forEach(
                choice -> KeyboardButtons
                        .button(choice.label(), CallbackData.firstPage(choice.line()).about(panel.group()),
                                style(choice, line))
                        .ifPresent(button -> KeyboardButtons.append(choices, button)));
        rows.addAll(choices);
        CopyButton.below(page, answer.locale()).ifPresent(button -> KeyboardButtons.append(rows, button));
        if (!answer.controls().isEmpty()) {
            rows.add(new InlineKeyboardRow(controls.closingButtons(line)));
        }
        var turns = Stream
                .of(turn("◀ %d/%d", page.number(), page, line, panel),
                        turn("%d/%d ▶", page.number() + 2, page, line, panel))
                .flatMap(Optional::stream)
                .toList();
        if (!turns.isEmpty()) {
            rows.addFirst(new InlineKeyboardRow(turns));
        }
        return List.copyOf(rows);
    }

    /// @param target the page to turn to, counted from 1
    private static Optional<InlineKeyboardButton> turn(String label, int target, AnswerPage page, CommandLine line,
            PanelContext panel) {
        return target < 1 || target > page.count()
                ? Optional.empty()
                : KeyboardButtons.button(label.formatted(target, page.count()),
                        new CallbackData(line, target).about(panel.group()),
                        TURNING);
    }

    /// In an answer without covers, a choice that says `reveal` only keeps it that way.
    private static String style(Choice choice, CommandLine line) {
        return choice.line().isReveal() && !line.isReveal() ? REVEALING : KeyboardButtons.PLAIN;
    }
}
