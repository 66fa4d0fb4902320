package okaybot.command.settings.panel;

import java.util.List;
import okaybot.answer.Choice;
import okaybot.answer.Control;

/// A control of a setting.
///
/// @param choices values that cannot be entered in the control itself
public record SettingControl(Control control, List<Choice> choices) {
    public SettingControl {
        choices = List.copyOf(choices);
    }

    static SettingControl of(Control control) {
        return new SettingControl(control, List.of());
    }
}
