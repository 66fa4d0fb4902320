package okaybot.command;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the list of commands says around their names and descriptions.
interface HelpMessages {
    static HelpMessages in(Locale locale) {
        return MessageBundle.of(HelpMessages.class, locale);
    }

    /// A button.
    String about();

    /// A heading.
    String admins();

    /// What a setting does.
    String answerOnly();

    /// What a setting does.
    String ceiling(int episode);

    String covered();

    /// @param option the description of the option of a command
    String mayBeLeftOut(String option);

    /// What a setting does.
    String reportsHere();

    String title();

    String unknown(String typed);
}
