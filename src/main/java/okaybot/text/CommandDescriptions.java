package okaybot.text;

import java.util.Locale;

/// The descriptions of commands and options, from a resource bundle. A bundle beside it adds a language. At most 100
/// characters each (Discord, command and option descriptions).
public final class CommandDescriptions {
    /// The name of the bundle, for platforms that show descriptions in each reader's own language.
    public static final String BUNDLE = "okaybot.messages.CommandDescriptions";

    /// The name of the bundle with the names of commands, for platforms on which names can be translated.
    public static final String NAMES_BUNDLE = "okaybot.messages.CommandNames";

    private CommandDescriptions() {}

    /// The description of a command.
    ///
    /// @throws java.util.MissingResourceException if the bundle has none
    public static String of(String command, Locale locale) {
        return string(command + ".description", locale);
    }

    /// What a command is called in a language.
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such command
    public static String nameOf(String command, Locale locale) {
        return MessageBundle.bundle("CommandNames", locale).getString(command + ".name");
    }

    /// The English description of an option that a platform adds to many commands.
    ///
    /// @throws java.util.MissingResourceException if the bundle has none
    public static String ofSharedOption(String option) {
        return string("options." + option + ".description", Locale.ENGLISH);
    }

    /// The description of a command's option.
    ///
    /// @throws java.util.MissingResourceException if the bundle has none
    public static String of(String command, String option, Locale locale) {
        return string(command + ".options." + option + ".description", locale);
    }

    /// The English description of a subcommand.
    ///
    /// @throws java.util.MissingResourceException if the bundle has none
    public static String ofSubcommand(String command, String subcommand) {
        return string(command + "." + subcommand + ".description", Locale.ENGLISH);
    }

    /// The English description of an option of a subcommand; if there is none, the one that it has in all subcommands.
    ///
    /// @throws java.util.MissingResourceException if the bundle has neither
    public static String ofSubcommand(String command, String subcommand, String option) {
        var key = command + "." + subcommand + ".options." + option + ".description";
        return MessageBundle.bundle("CommandDescriptions", Locale.ENGLISH).containsKey(key)
                ? string(key, Locale.ENGLISH)
                : of(command, option, Locale.ENGLISH);
    }

    private static String string(String key, Locale locale) {
        return MessageBundle.bundle("CommandDescriptions", locale).getString(key);
    }
}
