package okaybot.platform.telegram.cover;

import java.util.Locale;
import java.util.Optional;
import okaybot.platform.cover.CoverMessages;

/// Which messages can be posted again under a cover without losing anything.
///
/// @param botId the bot's own user id
record TelegramCoverableCheck(Optional<Long> botId) {
    /// Why a message cannot; empty if it can.
    Optional<String> problem(TelegramOriginalMessage message, Locale locale) {
        var messages = CoverMessages.in(locale);
        if (botId.filter(message::isFrom).isPresent()) {
            return Optional.of(messages.own());
        }
        if (message.hasPoll()) {
            return Optional.of(messages.poll());
        }
        if (message.hasOtherParts()) {
            return Optional.of(messages.notCopyable());
        }
        if (message.isOtherContent()) {
            return Optional.of(TelegramCoverMessages.in(locale).noCoverFor());
        }
        return message.isWritten() ? Optional.empty() : Optional.of(messages.system());
    }
}
