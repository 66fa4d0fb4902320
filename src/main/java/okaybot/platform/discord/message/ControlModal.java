package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import okaybot.answer.Answer;
import okaybot.answer.Control;
import okaybot.text.TextTruncator;

/// The form ("modal") in which a number or a text is entered.
public final class ControlModal {
    private static final String INPUT_ID = "value";
    /// A longer text gets an input of several lines.
    private static final int MAX_ONE_LINE = 100;
    private static final int MAX_HELP = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Answer answer;
    private final Control control;
    private final DiscordControlMessages messages;

    private ControlModal(Answer answer) {
        this.answer = answer;
        this.control = answer.controls().getFirst();
        this.messages = DiscordControlMessages.in(answer.locale());
    }

    /// The form for an answer whose only control is a number or a text; empty if there is none, or if its line is too long.
    ///
    /// @param pressed what has led to the answer. Unless it asks for a form, the answer must have nothing else to say or to offer
    /// @return a JSON object (Discord, Modal)
    public static Optional<String> of(Answer answer, CustomId pressed) {
        var isAsked = pressed.action() == CustomId.Action.FORM;
        return answer.isError() || answer.controls().size() != 1 || !(isAsked || isControlAlone(answer))
                ? Optional.empty()
                : new ControlModal(answer).toJson(pressed.userId());
    }

    /// To leave the form empty is a next step that the form has itself.
    private static boolean isControlAlone(Answer answer) {
        var empty = answer.controls().getFirst().lineFor("");
        return answer.blocks().isEmpty() && answer.choices().stream().allMatch(choice -> choice.line().equals(empty));
    }

    private Optional<String> toJson(String userId) {
        var id = CustomId.ofEntry(userId, control.line());
        return id.fits() ? input().map(input -> modal(id, input)) : Optional.empty();
    }

    private String modal(CustomId id, TextInput input) {
        var help = ControlText.visible(control.help(), MAX_HELP);
        var isShort = help.length() <= Label.DESCRIPTION_MAX_LENGTH;
        var parts = new ArrayList<ModalTopLevelComponent>();
        if (!isShort) {
            parts.add(TextDisplay.of(MarkdownWriter.escaped(help)));
        }
        parts.add(Label.of(label(), isShort && !help.isEmpty() ? help : null, input));
        var title = ControlText.label(answer.title(), control.line(), Modal.MAX_TITLE_LENGTH);
        return Modal.create(id.encode(), title).addComponents(parts).build().toData().toString();
    }

    private String label() {
        var label = ControlText.label(control.label(), control.line(), Label.LABEL_MAX_LENGTH);
        return control.input() instanceof Control.WholeNumber(var min, var max)
                ? TextTruncator.truncate(messages.labelAndRange(label, min, max), Label.LABEL_MAX_LENGTH)
                : label;
    }

    private Optional<TextInput> input() {
        return switch (control.input()) {
            case Control.WholeNumber(var min, var max) -> Optional.of(number(min, max));
            case Control.Text(var maxLength, var isRequired, var present) ->
                Optional.of(text(Math.clamp(maxLength, 1, TextInput.MAX_VALUE_LENGTH), isRequired, present));
            default -> Optional.empty();
        };
    }

    private TextInput number(int min, int max) {
        var present = NUMBER.matcher(control.value()).results().map(found -> Integer.parseInt(found.group()))
                .filter(number -> number >= min && number <= max).findFirst();
        return TextInput.create(INPUT_ID, TextInputStyle.SHORT).setRequired(true)
                .setMaxLength(Math.max(Integer.toString(min).length(), Integer.toString(max).length()))
                .setValue(present.map(String::valueOf).orElse(null)).build();
    }

    private static TextInput text(int maxLength, boolean isRequired, String present) {
        var style = maxLength > MAX_ONE_LINE ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
        return TextInput.create(INPUT_ID, style).setRequired(isRequired).setMaxLength(maxLength)
                .setValue(present.isEmpty() ? null : TextTruncator.truncate(present, maxLength)).build();
    }
}
