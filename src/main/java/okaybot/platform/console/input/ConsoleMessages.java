package okaybot.platform.console.input;

import java.util.List;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What only the terminal says.
public interface ConsoleMessages {
    static ConsoleMessages in(Locale locale) {
        return MessageBundle.of(ConsoleMessages.class, locale);
    }

    /// Below the greeting.
    String hint();

    /// The terminal's own commands.
    String ownCommands();

    /// What a command of the terminal does.
    String reveal();

    /// What a command of the terminal does.
    String episode();

    /// What a command of the terminal does.
    String leave();

    /// Help on one of the terminal's own commands.
    String help(String command, String summary);

    /// To a number, before there are choices.
    ///
    /// @param help the command that lists what can be asked
    String nothingToChoose(String help);

    String onlyOneChoice();

    /// To a number that no choice has.
    ///
    /// @param last the highest number
    String noSuchChoice(int last);

    String noAnswerYet();

    String nothingCovered();

    /// Below an answer that others in the place would not see.
    String onlyYou();

    /// Why no posts can be planned.
    String nothingLater();

    /// Before what is posted to another place.
    String postedTo(String place);

    /// Before what somebody else is told.
    String told(String viewer);

    // Instead of a value that is picked, before a line with it.

    String typeNumber(int min, int max);

    String typeText();

    String typeChannel();

    /// Names the values that can be typed.
    ///
    /// @param values such as `3`
    String typeOneOf(List<String> values);

    /// To an empty line instead of a value.
    String nothingChanged();

    /// There is no picture to save.
    String noPicture();

    /// A picture was saved.
    String saved(String file);

    /// A picture could not be saved.
    String notSaved(String file);
}
