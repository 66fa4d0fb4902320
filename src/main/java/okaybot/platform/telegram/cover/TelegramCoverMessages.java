package okaybot.platform.telegram.cover;

import java.time.ZonedDateTime;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says about `/cover` on Telegram only.
interface TelegramCoverMessages {
    static TelegramCoverMessages in(Locale locale) {
        return MessageBundle.of(TelegramCoverMessages.class, locale);
    }

    /// The command came alone.
    String replyNeeded();

    /// To a sticker, a voice message or the like.
    String noCoverFor();

    /// The message is one of several pictures that were sent together.
    String partOfAlbum();

    /// A right of admins, as Telegram's apps call it.
    String deleteMessages();

    /// When a message was written.
    String time(ZonedDateTime time);
}
