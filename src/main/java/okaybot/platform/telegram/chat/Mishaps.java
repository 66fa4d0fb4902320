package okaybot.platform.telegram.chat;

import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.telegram.api.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of work that has failed: it is counted and logged, and a chat that is closed to the bot is left alone.
record Mishaps(Groups groups, PlatformMetrics meters) {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    /// @param chat where the work led; 0 if that is not known
    void happened(Throwable failure, long chat) {
        if (failure instanceof Failure known) {
            refused(known, chat);
        } else if (!Parts.isCancelled(failure)) {
            broke("An answer could not be sent", failure);
        }
    }

    private void refused(Failure failure, long chat) {
        meters.countError(failure.kind().name().toLowerCase(Locale.ROOT));
        switch (failure.kind()) {
            case FORBIDDEN -> groups.closedTo(chat);
            case BAD -> LOG.error("Telegram does not take a message: {}", failure.reason());
            case REFUSED, CONFLICT, TOO_MANY, MOVED, SAME, CLOSED, DOWN, UNCLEAR ->
                LOG.warn("An answer may not have arrived in a chat: {}", failure.reason());
        }
    }

    void broke(String sentence, Throwable failure) {
        meters.countError("broken");
        LOG.error("{}", sentence, RedactedException.of(failure));
    }
}
