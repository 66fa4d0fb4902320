package okaybot.platform.discord.interaction;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says about slash commands and buttons.
interface InteractionMessages {
    static InteractionMessages in(Locale locale) {
        return MessageBundle.of(InteractionMessages.class, locale);
    }

    /// If Discord does not say who has sent something.
    String notIdentified();

    /// If Discord does not say where somebody is.
    String unknownServer();

    String unknownInteraction();

    /// The name of a command in the menu of a message, with at most 32 characters.
    String whoIsThis();

    String onlyAskerDeletes();

    /// What the bot needs its permissions for.
    String toPostReports();

    /// The name of a permission, as Discord's apps show it.
    String viewChannels();

    /// The name of a permission.
    String connect();

    /// The name of a permission.
    String attachFiles();

    /// The name of a permission.
    String createEvents();

    /// The name of a permission.
    String createPublicThreads();

    /// The name of a permission.
    String manageMessages();

    /// The name of a permission.
    String readMessageHistory();

    /// The name of a permission.
    String sendMessages();

    /// The name of a permission.
    String sendMessagesInThreads();
}
