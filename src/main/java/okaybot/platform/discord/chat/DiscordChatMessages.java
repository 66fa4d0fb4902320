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

    String pressToSee();

    /// Instead, if the question is too long for a button.
    ///
    /// @param command without the slash
    String useCommandToSee(String command);

    /// To a picture, a voice message or the like without words.
    String onlyText();

    /// A button.
    String showToMe();

    /// @param id under which the error is logged
    String failed(String id);
}
