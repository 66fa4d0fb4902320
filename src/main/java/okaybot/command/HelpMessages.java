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

    /// A group of commands.
    String adminGroup();

    /// A heading.
    String admins();

    /// A button.
    String allCommands();

    /// What a setting does.
    String answerOnly();

    /// What a setting does.
    String ceiling(int episode);

    String covered();

    /// The description of an option.
    ///
    /// @param option the description of the option of a command
    String mayBeLeftOut(String option);

    String more();

    /// What a setting does.
    String reportsHere();

    /// A group of commands.
    String season2Group();

    /// A group of commands.
    String showGroup();

    /// A group of commands.
    String storyGroup();

    String title();

    String unknown(String typed);

    /// A group of commands: about the asker and the bot.
    String youGroup();
}
