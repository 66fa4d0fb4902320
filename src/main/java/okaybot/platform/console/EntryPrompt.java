package okaybot.platform.console;

import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.platform.console.input.ConsoleMessages;

/// Asks for a value that is typed on the next line.
///
/// @param control whose value it is
record EntryPrompt(Control control) {
    /// For a control whose value is typed; empty for those that are only picked.
    static Optional<EntryPrompt> of(Control control) {
        return switch (control.input()) {
            case Control.Page _,Control.Toggle _,Control.Select _ -> Optional.empty();
            case Control.Episode _,Control.WholeNumber _,Control.Channel _,Control.Text _ ->
                Optional.of(new EntryPrompt(control));
        };
    }

    /// The line that is asked at once when a control is picked that needs no value.
    static CommandLine lineOf(Control control) {
        return control.input() instanceof Control.Toggle toggle ? toggle.flip() : control.line();
    }

    String question(ConsoleMessages messages) {
        return switch (control.input()) {
            case Control.WholeNumber(var min, var max) -> messages.typeNumber(min, max);
            case Control.Channel _ -> messages.typeChannel();
            case Control.Episode(var options) ->
                messages.typeOneOf(options.stream().map(Control.Option::label).toList());
            case Control.Text _,Control.Page _,Control.Toggle _,Control.Select _ -> messages.typeText();
        };
    }

    /// The line that enters what was typed: the label of an option, or any other value.
    CommandLine line(String typed) {
        var options = control.input() instanceof Control.Episode episode
                ? episode.options()
                : List.<Control.Option>of();
        return options.stream().filter(option -> option.label().equalsIgnoreCase(typed.strip())).findFirst()
                .map(Control.Option::line).orElseGet(() -> control.lineFor(typed));
    }
}
