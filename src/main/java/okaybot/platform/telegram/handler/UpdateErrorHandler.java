package okaybot.platform.telegram.handler;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.GroupTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and logs failed work on updates. A chat that the bot may not write in counts as left.
record UpdateErrorHandler(GroupTracker groups, PlatformMetrics metrics) {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateErrorHandler.class);

    /// @param chatId where the answer was to go; 0 if that is not known
    void handle(Throwable failure, long chatId) {
        if (failure instanceof BotApiException error) {
            handleApiError(error, chatId);
        } else {
            handleUnexpected(failure);
        }
    }

    private void handleApiError(BotApiException error, long chatId) {
        metrics.countError(error.type().name().toLowerCase(Locale.ROOT));
        switch (error.type()) {
            case FORBIDDEN -> groups.markUnreachable(chatId);
            case BAD_REQUEST -> LOG.error("Telegram: message rejected as invalid ({}), answer lost", error.reason());
            case UNAUTHORIZED, CONFLICT, TOO_MANY_REQUESTS, CHAT_MIGRATED, NOT_MODIFIED, NOT_PERMITTED, NOT_DELIVERED,
                    UNKNOWN_OUTCOME ->
                LOG.warn("Telegram: message not sent ({}), answer may be lost", error.reason());
        }
    }

    void handleUnexpected(Throwable failure) {
        metrics.countError("broken");
        LOG.error("Telegram: unexpected error while handling an update, answer may be lost",
                RedactedException.of(failure));
    }
}
