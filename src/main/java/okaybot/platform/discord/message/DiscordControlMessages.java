package okaybot.platform.discord.message;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What stands on and beside the controls of an answer.
interface DiscordControlMessages {
    static DiscordControlMessages in(Locale locale) {
        return MessageBundle.of(DiscordControlMessages.class, locale);
    }

    /// A button that leads to a page.
    String open();

    /// A button that opens a form.
    String change();

    /// A button.
    String turnOn();

    /// A button.
    String turnOff();

    /// Says what a menu is for whose options are controls.
    String chooseControl();

    /// What is chosen in a menu, as long as it shows none of its options as chosen.
    ///
    /// @param value may be empty
    String labelAndValue(String label, String value);

    /// What a number in a form is.
    String labelAndRange(String label, int min, int max);
}
