package okaybot.platform.telegram.handler;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says around questions in messages.
interface TelegramQuestionMessages {
    static TelegramQuestionMessages in(Locale locale) {
        return MessageBundle.of(TelegramQuestionMessages.class, locale);
    }

    /// What Telegram says in the list of members about a bot without privacy mode.
    String accessToMessages();

    /// What that access is needed for.
    String toHearMentions();

    /// To everyone in a chat, instead of an answer.
    String answeredInPrivate();

    /// To a voice message, a video message or a picture without a caption, in a private chat.
    String onlyText();

    /// A button that opens the private chat with the bot.
    String openChat();
}
