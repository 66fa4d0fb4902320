package okaybot.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// What commands and their options are for: the words of one resource bundle, so that there can be others in other
/// languages. At most 100 characters each (Discord, command and option descriptions).
public final class CommandDescriptions {
    /// Where the bundle is; for platforms that show it in each reader's own language.
    public static final String BUNDLE = "okaybot.Commands";
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private CommandDescriptions() {}

    /// What a command is for.
    ///
    /// @throws java.util.MissingResourceException if the bundle does not say
    public static String of(String command) {
        return WORDS.getString(command + ".description");
    }

    /// What an option is for that platforms give to many commands.
    ///
    /// @throws java.util.MissingResourceException if the bundle does not say
    public static String ofSharedOption(String option) {
        return WORDS.getString("options." + option + ".description");
    }

    /// What to put behind a command.
    ///
    /// @throws java.util.MissingResourceException if the bundle does not say
    public static String of(String command, String option) {
        return WORDS.getString(command + ".options." + option + ".description");
    }
}
