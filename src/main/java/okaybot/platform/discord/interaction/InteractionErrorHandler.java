package okaybot.platform.discord.interaction;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Locale;
import okaybot.log.RedactedException;
import okaybot.log.RequestId;
import okaybot.platform.PlatformMessages;
import okaybot.platform.PlatformMetrics;
import okaybot.platform.discord.event.LostReplyLog;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.DiscordRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs and counts failed interactions. Tells the user if that is possible and the user can do something about it.
final class InteractionErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InteractionErrorHandler.class);
    private final LostReplyLog lostReplies = new LostReplyLog(Ticker.systemTicker());
    private final PlatformMetrics metrics;

    InteractionErrorHandler(PlatformMetrics metrics) {
        this.metrics = metrics;
    }

    /// Called if it is too late to answer.
    void onExpired() {
        lostReplies.record("it waited too long for its turn");
    }

    /// Called for an exception that is a bug.
    void onUnexpected(Throwable failure, InteractionPayload interaction, InteractionResponder responder) {
        var id = RequestId.current();
        metrics.countError("broken");
        LOG.error("Discord: error {} while answering an interaction", id, RedactedException.of(failure));
        LOG.debug("Discord: error {}, unredacted", id, failure);
        tell(PlatformMessages.in(interaction.userLocale()).failed(id), interaction, responder);
    }

    /// Called if Discord did not accept the answer.
    void onRejected(DiscordRequestException failure, InteractionPayload interaction, InteractionResponder responder) {
        var error = failure.error();
        metrics.countError(error.name().toLowerCase(Locale.ROOT));
        switch (error) {
            case ALREADY_ACKNOWLEDGED, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE ->
                LOG.debug("Discord: reply dropped, nobody is left to receive it: {}", failure.getMessage());
            case EXPIRED, UNAUTHORIZED -> lostReplies.record(String.valueOf(failure.getMessage()));
            case TEMPORARY, RATE_LIMITED -> {
                lostReplies.record(String.valueOf(failure.getMessage()));
                if (responder.isAcknowledged()) {
                    tell(error.message(interaction.userLocale()), interaction, responder);
                }
            }
            case NOT_WRITABLE, MISSING_ACCESS, CANNOT_SEND_TO_USER, MISSING_PERMISSIONS, MISSING_MESSAGE_HISTORY,
                    THREAD_ARCHIVED, THREAD_LOCKED ->
                tell(error.message(interaction.userLocale()), interaction, responder);
            case UNKNOWN_EVENT, TOO_MANY_THREADS, TOO_MANY_EVENTS, INVALID_FORM_BODY, FILE_TOO_LARGE, FILE_UNAVAILABLE,
                    OTHER ->
                onUnexpected(failure, interaction, responder);
        }
    }

    private void tell(String sentence, InteractionPayload interaction, InteractionResponder responder) {
        if (interaction.kind() == InteractionKind.AUTOCOMPLETE) {
            return;
        }
        try {
            responder.reply(DiscordMessage.of(sentence), true);
        } catch (DiscordRequestException | RuntimeException e) {
            lostReplies.record(String.valueOf(e.getMessage()));
        }
    }
}
