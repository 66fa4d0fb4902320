package okaybot.platform.discord.chat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMessages;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.event.LostReplyLog;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs and counts messages that could not be answered. Who has written them hears of it only if the bot may write there.
final class MessageErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MessageErrorHandler.class);
    private final LostReplyLog lostReplies = new LostReplyLog(Ticker.systemTicker());
    private final RefusingChannels refusing = new RefusingChannels(Ticker.systemTicker());
    private final MessageRequestMapper mapper;
    private final MessageResponder responder;
    private final PlatformMetrics metrics;

    MessageErrorHandler(MessageRequestMapper mapper, MessageResponder responder, PlatformMetrics metrics) {
        this.mapper = mapper;
        this.responder = responder;
        this.metrics = metrics;
    }

    /// Whether the bot may write where the message is, as far as is known.
    boolean acceptsReplies(MessagePayload message) {
        return !refusing.refuses(message);
    }

    /// Called if too many questions wait in the channel.
    void onDropped() {
        lostReplies.record("too many questions at once in a channel");
    }

    /// Called for an exception that is a bug.
    void onUnexpected(Throwable failure, MessagePayload message) {
        var id = RequestId.current();
        metrics.countError("broken");
        LOG.error("Discord: error {} while answering a message", id, RedactedException.of(failure));
        LOG.debug("Discord: error {}, unredacted", id, failure);
        try {
            responder.reply(message, PlatformMessages.in(mapper.language(message)).failed(id));
        } catch (DiscordRequestException e) {
            lostReplies.record(String.valueOf(e.getMessage()));
        }
    }

    /// Called if Discord did not accept the answer.
    void onRejected(DiscordRequestException failure, MessagePayload message) {
        metrics.countError(failure.error().name().toLowerCase(Locale.ROOT));
        switch (failure.error()) {
            case ALREADY_ACKNOWLEDGED, EXPIRED, UNAUTHORIZED, TEMPORARY, RATE_LIMITED ->
                lostReplies.record(String.valueOf(failure.getMessage()));
            case UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_EVENT, NOT_WRITABLE, MISSING_ACCESS, CANNOT_SEND_TO_USER,
                    MISSING_PERMISSIONS, MISSING_MESSAGE_HISTORY, THREAD_ARCHIVED, THREAD_LOCKED, TOO_MANY_THREADS,
                    TOO_MANY_EVENTS, OTHER -> {
                LOG.debug("Discord: reply dropped, the bot may not write there: {}", failure.getMessage());
                refusing.add(message);
            }
            case INVALID_FORM_BODY, FILE_TOO_LARGE, FILE_UNAVAILABLE -> onUnexpected(failure, message);
        }
    }
}
