package okaybot.platform.telegram.handler;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.GroupTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts and logs failed work on updates. A group that the bot was removed from counts as left.
record UpdateErrorHandler(GroupTracker groups, PlatformMetrics metrics) {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateErrorHandler.class);

    /// @param chatId where the answer was to go; 0 if that is not known
    void handle(Throwable failure, long chatId) {
        if (failure instanceof BotApiException error) {
            try {
                handleApiError(error, chatId);
            } catch (RuntimeException e) {
                handleUnexpected(e);
            }
        } else {
            handleUnexpected(failure);
        }
    }

    /// A callback, inline or guest query that could not be answered. One that has expired is a bad request, and no news.
    void handleUnanswered(BotApiException error) {
        count(error);
        if (error.type() == BotApiErrorType.BAD_REQUEST) {
            LOG.debug("Telegram: query not answered ({})", error.reason());
        } else {
            LOG.warn("Telegram: button press, inline or guest query not answered ({})", error.reason());
        }
    }

    private void count(BotApiException error) {
        metrics.countError(error.type().name().toLowerCase(Locale.ROOT));
    }

    private void handleApiError(BotApiException error, long chatId) {
        count(error);
        switch (error.type()) {
            case NOT_MEMBER -> groups.markLeft(chatId);
            case FORBIDDEN -> LOG.info("Telegram: bot may not write in a chat ({}), answer lost", error.reason());
            case BAD_REQUEST -> LOG.error("Telegram: message rejected as invalid ({}), answer lost", error.reason());
            case TOO_LATE -> LOG.warn("Telegram: answer dropped, it would come too late ({})", error.reason());
            case UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_MANY_REQUESTS, CHAT_MIGRATED, NOT_MODIFIED, NOT_PERMITTED,
                    NOT_DELIVERED,
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
