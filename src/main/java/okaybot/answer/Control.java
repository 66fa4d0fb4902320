package okaybot.answer;

import java.util.List;
import java.util.Optional;

/// What a person can set or choose in an answer, described without a platform: Discord shows it as a select, a button or a form,
/// Telegram as an inline keyboard, the terminal as numbered choices.
///
/// Nothing is stored for a control. What it can be set to are command lines, so that using it is the same as typing them, and works
/// after a restart and on every replica. Which lines those are is up to the command that answers them.
///
/// @param label what is set, in two or three words
/// @param help one sentence
/// @param value the present value, as people say it; empty if there is none
/// @param origin where the value comes from, such as `from the category`; empty if that goes without saying
/// @param line asked alone, it is answered with the page of this control: an answer that has no other control
public record Control(String label, String help, String value, Optional<String> origin, CommandLine line,
        Input input) {
    /// Stands for an empty text in a line. Without it, the line would ask for the page of the control.
    public static final String NOTHING = "-";

    /// The line that enters a value.
    ///
    /// @param entered for a channel, its [okaybot.place.Place#token]; may be empty for a text that is not required
    public CommandLine lineFor(String entered) {
        return lineFor(line, entered);
    }

    /// The same for a control of which only the line is known.
    public static CommandLine lineFor(CommandLine line, String entered) {
        return CommandLine.parse(line.text() + " " + (entered.isBlank() ? NOTHING : entered));
    }

    /// How the value is set.
    public sealed interface Input {}

    /// Not at all: the control leads to others, those on the page of its line.
    public record Page() implements Input {}

    /// On or off.
    ///
    /// @param on the line that switches it on
    /// @param off the line that switches it off
    public record Toggle(boolean isOn, CommandLine on, CommandLine off) implements Input {
        /// The line that changes the present value to the other.
        public CommandLine flip() {
            return isOn ? off : on;
        }
    }

    /// One of several values.
    public record Select(List<Option> options) implements Input {
        public Select {
            options = List.copyOf(options);
        }
    }

    /// One of the show's episodes, with options besides such as `finished`. Their labels are short, so that they fit into a grid.
    public record Episode(List<Option> options) implements Input {
        public Episode {
            options = List.copyOf(options);
        }
    }

    /// A whole number, which is entered behind the line.
    ///
    /// @param min the smallest one that is accepted
    /// @param max the largest one that is accepted
    public record WholeNumber(int min, int max) implements Input {}

    /// A channel, thread or topic of the server or chat, whose token is entered behind the line.
    public record Channel() implements Input {}

    /// Any text, which is entered behind the line.
    ///
    /// @param maxLength in characters
    /// @param isRequired whether it may not be empty
    /// @param present the text to begin with
    public record Text(int maxLength, boolean isRequired, String present) implements Input {}

    /// A value that can be chosen.
    ///
    /// @param label never a spoiler, since no platform can cover a label
    /// @param description what it means, in a few words; may be empty
    /// @param line chooses it
    /// @param isSelected whether it is the present value
    public record Option(String label, String description, CommandLine line, boolean isSelected) {}
}
