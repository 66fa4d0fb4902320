package okaybot.platform.discord.chat;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says about messages to it.
interface DiscordChatMessages {
    static DiscordChatMessages in(Locale locale) {
        return MessageBundle.of(DiscordChatMessages.class, locale);
    }

    /// The title of a reply instead of an answer that is not for everyone.
    String answeredInPrivate();

    /// @param command without the slash
    String howToAskInPrivate(String command);

    /// A button.
    String showToMe();

    /// @param id under which the error is logged
    String failed(String id);
}
