package okaybot.platform.discord.chat;

import java.util.Locale;
import okaybot.platform.PlatformMessages;
import okaybot.text.MessageBundle;

/// What the bot says about messages to it.
interface DiscordChatMessages {
    static DiscordChatMessages in(Locale locale) {
        return MessageBundle.of(DiscordChatMessages.class, locale);
    }

    /// Below the title [PlatformMessages#answeredInPrivate].
    String pressToSee();

    /// Instead, if the question has covered words.
    ///
    /// @param command without the slash
    String useCommandForCovered(String command);

    /// Instead, if the question is too long for a button.
    ///
    /// @param command without the slash
    String useCommandToSee(String command);

    /// A button.
    String showToMe();
}
