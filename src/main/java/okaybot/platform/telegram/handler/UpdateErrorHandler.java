package okaybot.platform.telegram.handler;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.GroupTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of work that has failed: it is counted and logged, and a chat that is closed to the bot is left alone.
record UpdateErrorHandler(GroupTracker groups, PlatformMetrics meters) {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateErrorHandler.class);

    /// @param chat where the work led; 0 if that is not known
    void handle(Throwable failure, long chat) {
        if (failure instanceof BotApiException known) {
            refused(known, chat);
        } else if (!Futures.isCancelled(failure)) {
            handleUnexpected("An answer could not be sent", failure);
        }
    }

    private void refused(BotApiException failure, long chat) {
        meters.countError(failure.type().name().toLowerCase(Locale.ROOT));
        switch (failure.type()) {
            case FORBIDDEN -> groups.markUnreachable(chat);
            case BAD_REQUEST -> LOG.error("Telegram does not take a message: {}", failure.reason());
            case UNAUTHORIZED, CONFLICT, TOO_MANY_REQUESTS, CHAT_MIGRATED, NOT_MODIFIED, NOT_PERMITTED, NOT_DELIVERED,
                    UNKNOWN_OUTCOME ->
                LOG.warn("An answer may not have arrived in a chat: {}", failure.reason());
        }
    }

    void handleUnexpected(String sentence, Throwable failure) {
        meters.countError("broken");
        LOG.error("{}", sentence, RedactedException.of(failure));
    }
}
