package okaybot.platform.telegram.chat;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says on Telegram only.
public interface TelegramMessages {
    static TelegramMessages in(Locale locale) {
        return MessageBundle.of(TelegramMessages.class, locale);
    }

    /// What Telegram says in the list of members about a bot without privacy mode.
    String accessToMessages();

    /// What that access is needed for.
    String toHearMentions();

    /// To everyone in a group, instead of a personal answer to somebody who has no chat with the bot.
    String askAgain();

    /// To everyone in a group, for a moment.
    String oneMoment();

    /// A button that opens the private chat with the bot.
    String openChat();

    /// To somebody who writes in the name of a group or channel, below the title of an answer that is not for everyone.
    String postAsYourself();

    /// Why nothing can be posted to a place.
    String groupsOnly();

    /// Why something could not be posted.
    ///
    /// @param reason in Telegram's own words
    String refused(String reason);

    /// Why something could not be posted.
    String stopping();

    /// A reason for [#refused].
    String notSent();
}
